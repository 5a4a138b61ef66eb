"""The 72 hours within which somebody who came back is talked with (DfE guidance, 2014; facts/statutory_clocks.csv).

Hours that pass, not hands of a clock: in the nights in which the clocks change there are 23 or 25 of them.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from cases.models.missing import TALK_WITHIN
from nwd.ui.spoken import length_words, when_words


@dataclass(frozen=True)
class TalkClock:
    """From the return of an episode to the talk that was held, or to now."""

    returned_at: datetime.datetime
    held_at: datetime.datetime | None
    now: datetime.datetime

    @property
    def due_at(self) -> datetime.datetime:
        return self.returned_at.astimezone(datetime.UTC) + TALK_WITHIN

    @property
    def late(self) -> bool:
        """As the figure counts (reports/measures/missing.py): the 72nd hour itself is in time."""
        return (self.held_at or self.now) > self.due_at

    @property
    def said(self) -> str:
        if self.held_at is not None:
            took = length_words(self.held_at - self.returned_at)
            return f"Held {took} after they came back{', later than 72 hours' if self.late else ', in time'}."
        if self.late:
            return f"Late: it was due {when_words(self.due_at)}, {length_words(self.now - self.due_at)} ago."
        return f"Due {when_words(self.due_at)}: {_left(self.due_at - self.now)} left of 72 hours."


def _left(left: datetime.timedelta) -> str:
    """In the unit of the whole: days would round a third of it away."""
    hours = int(left.total_seconds() // 3600)
    return f"{hours} hours" if hours >= 48 else length_words(left)


def talk_clock(
    returned_at: datetime.datetime, held_at: datetime.datetime | None, now: datetime.datetime | None = None
) -> TalkClock:
    return TalkClock(returned_at, held_at, now or timezone.now())
