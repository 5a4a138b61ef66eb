"""Sessions for a measurement alone: a copy in the cache is believed unseen, as in Django's own `cached_db`."""

from partners.models import User
from partners.sessions.store import SessionStore as Kept


class SessionStore(Kept):
    def believe(self, user: User) -> bool:
        return True
