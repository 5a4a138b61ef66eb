"""How long somebody may still go on: by when they last did something, and by when they signed in."""

import time
from dataclasses import dataclass

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

from partners.sessions.store import COMPUTER, SIGNED_IN_AT, USED_AT


@dataclass(frozen=True)
class Clock:
    """All in whole seconds of the machine's clock."""

    signed_in_at: int
    used_at: int
    idle: int
    shared: bool

    @classmethod
    def of(cls, session: SessionBase) -> "Clock":
        """A session that does not say when it began began long ago."""
        shared = bool(session.get(COMPUTER))
        idle = settings.SESSION_IDLE_AT_HUB if shared else settings.SESSION_IDLE
        return cls(session.get(SIGNED_IN_AT, 0), session.get(USED_AT, 0), idle, shared)

    @property
    def left(self) -> int:
        return min(self.used_at + self.idle, self.signed_in_at + settings.SESSION_ABSOLUTE) - int(time.time())

    @property
    def over(self) -> str:
        """Why it is over, in words for the reader; empty while it is not."""
        if self.left > 0:
            return ""
        if time.time() >= self.signed_in_at + settings.SESSION_ABSOLUTE:
            return f"You were signed out because you signed in {_spoken(settings.SESSION_ABSOLUTE)} ago."
        return f"You were signed out because nobody used this for {_spoken(self.idle)}."

    @property
    def is_due(self) -> bool:
        """Whether use is noted now: once a minute (of fifteen), so that a page costs no write."""
        return time.time() - self.used_at >= self.idle / 15

    @property
    def warning(self) -> int:
        return min(settings.SESSION_WARNING, self.idle // 2)

    @property
    def blur(self) -> int:
        """Seconds until a hub's screen is blurred; 0 where it never is."""
        return settings.HUB_BLUR if self.shared else 0


def _spoken(seconds: int) -> str:
    for length, unit in ((3600, "hour"), (60, "minute"), (1, "second")):
        if seconds % length == 0 and seconds >= length:
            return f"{seconds // length} {unit}{'s' * (seconds != length)}"
    return f"{seconds} seconds"
