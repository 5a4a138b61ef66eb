"""Sessions for a measurement alone: every request reads its row, as in Django's own `db`."""

from typing import Any

from partners.sessions.store import SessionStore as Kept


class SessionStore(Kept):
    def load(self) -> dict[str, Any]:
        return self._load_row()
