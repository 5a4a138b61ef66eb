"""The clock to the first response: 24 hours, standing still while a question to whoever asked is open.

The figure `referrals_first_response_24h` counts the plain hours, as its definition says; the pause is for those who
wait and those who answer (docs/decisions.md).
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from nwd.ui.spoken import length_words, when_words

WITHIN = datetime.timedelta(hours=24)


class Asked(Protocol):
    asked_at: datetime.datetime
    answered_at: datetime.datetime | None


@dataclass(frozen=True)
class Clock:
    received_at: datetime.datetime
    now: datetime.datetime
    first_response_at: datetime.datetime | None = None
    stood_still: datetime.timedelta = datetime.timedelta()
    paused: bool = False

    @property
    def due(self) -> datetime.datetime:
        """In UTC: of a time with a zone Python adds hours by the clock, which changes twice a year."""
        return self.received_at.astimezone(datetime.UTC) + WITHIN + self.stood_still

    @property
    def overdue(self) -> bool:
        return not self.paused and (self.first_response_at or self.now) > self.due

    @property
    def words(self) -> str:
        if self.first_response_at:
            took = length_words(self.first_response_at - self.received_at - self.stood_still)
            return f"Answered after {took}{', late' if self.overdue else ''}"
        if self.paused:
            return "The clock stands still: a question to whoever asked is open"
        if self.overdue:
            return f"Overdue by {length_words(self.now - self.due)}"
        return f"Responds by {when_words(self.due)}"


def clock_of(
    received_at: datetime.datetime,
    first_response_at: datetime.datetime | None,
    questions: Iterable[Asked],
    now: datetime.datetime,
) -> Clock:
    """What was asked after the first response stops nothing. One question is open at a time, so none overlap."""
    until = first_response_at or now
    waits = [(one.asked_at, one.answered_at) for one in questions if one.asked_at < until]
    still = sum((min(to or until, until) - asked for asked, to in waits), datetime.timedelta())
    paused = first_response_at is None and any(to is None for _, to in waits)
    return Clock(received_at, now, first_response_at, still, paused)
