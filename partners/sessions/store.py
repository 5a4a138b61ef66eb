"""The session store: rows of `UserSession`, and copies in the cache that are believed only while nothing changed.

Every request reads its user's row anyway, and each change or end of a session raises `session_round` there. So a
copy is compared with what was read, and costs no query; and a session that was ended is dead on the next request,
also when the cache was away at that moment and comes back with an old copy. What the cache says alone opens
nothing: `partners.sessions.limits` compares before anybody is let in.
"""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from partners.models import User, UserSession
from partners.sessions import copies
from partners.sessions.copies import Copy, digest

#: What of a session stands in columns too.
SIGNED_IN_AT, USED_AT, BROWSER, ADDRESS, COMPUTER = (
    "signed_in_at",
    "used_at",
    "browser",
    "address",
    "computer",
)
#: An ended row stays this long, so that whoever comes back is told why they were signed out.
TOLD_WHY = timedelta(hours=12)
WAITING = timedelta(hours=1)


class SessionStore(DatabaseStore):
    #: Somebody signed in with it during this request.
    is_new = False
    #: The round of the copy it was read from; None where it was read from the database.
    copied_in: int | None = None

    @classmethod
    def get_model_class(cls) -> type[UserSession]:
        return UserSession

    def __setitem__(self, key: str, value: Any) -> None:
        """Signing in, in whatever way, is setting the user's id: the twelve hours begin."""
        super().__setitem__(key, value)
        if key == SESSION_KEY:
            self[SIGNED_IN_AT] = self[USED_AT] = int(time.time())
            self.is_new = True

    def load(self) -> dict[str, Any]:
        if copy := copies.read(self.session_key or ""):
            self.copied_in = copy.round
            return copy.data
        return self._load_row()

    def believe(self, user: User) -> bool:
        """Whether this is still theirs. A copy that something has outdated is read anew first."""
        if self.copied_in is None or self.copied_in == user.session_round:
            return True
        before = self._whose()
        self._session_cache = self._load_row()
        return self._whose() == before

    def _whose(self) -> tuple[Any, Any]:
        return self.get(SESSION_KEY), self.get(HASH_SESSION_KEY)

    def _load_row(self) -> dict[str, Any]:
        """Row and round in one statement, so that the copy is of one moment."""
        self.copied_in = None
        rows = UserSession.objects.filter(pk=digest(self.session_key or ""), expire_date__gt=timezone.now())
        row = rows.values_list("session_data", "user__session_round").first()
        if row is None:
            self._session_key = None
            return {}
        data: dict[str, Any] = self.decode(row[0])
        if row[1] is not None and self.session_key:
            copies.keep(self.session_key, Copy(row[1], data))
        return data

    def save(self, must_create: bool = False) -> None:
        """The old copy is thrown away only to save the next request from comparing it: nobody relies on that."""
        super().save(must_create)
        copies.drop(self.session_key or "")

    def exists(self, session_key: str) -> bool:
        return UserSession.objects.filter(pk=digest(session_key)).exists()

    def delete(self, session_key: str | None = None) -> None:
        if key := session_key or self.session_key:
            UserSession.objects.filter(pk=digest(key)).delete()

    def create_model_instance(self, data: dict[str, Any]) -> UserSession:
        return UserSession(
            session_key=digest(self._get_or_create_session_key()),  # type: ignore[attr-defined]
            session_data=self.encode(data),
            expire_date=self.get_expiry_date(),
            user_id=data.get(SESSION_KEY),
            signed_in_at=_moment(data.get(SIGNED_IN_AT)),
            used_at=_moment(data.get(USED_AT)),
            browser=data.get(BROWSER, ""),
            address=data.get(ADDRESS),
            computer_id=data.get(COMPUTER),
        )

    def get_expiry_date(self, **_: Any) -> datetime:
        """Never later because somebody used it: from the sign-in on."""
        began = _moment(self.get(SIGNED_IN_AT))
        if began is None:
            return timezone.now() + WAITING
        return began + timedelta(seconds=settings.SESSION_ABSOLUTE) + TOLD_WHY


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
