"""The three clocks of regulation 35, each from the use of the measure.

24 and 48 hours are hours that pass, whatever the clocks of the house do that night; five days are days of the
calendar, until the same time of the fifth.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from nwd.ui.spoken import length_words, when_words
from placements.models import MeasureUsed

RECORDED_WITHIN = datetime.timedelta(hours=24)
SIGNED_WITHIN = datetime.timedelta(hours=48)
TALKED_WITHIN = 5


@dataclass(frozen=True)
class Clock:
    """`done` is when it was; late is said, and refuses nothing."""

    what: str
    due: datetime.datetime
    done: datetime.datetime | None
    now: datetime.datetime

    @property
    def late(self) -> bool:
        return (self.done or self.now) > self.due

    @property
    def words(self) -> str:
        if self.done:
            late = f", {length_words(self.done - self.due)} late" if self.late else ", in time"
            return f"{self.what} {when_words(self.done)}{late}"
        if self.late:
            return f"Late by {length_words(self.now - self.due)}: due {when_words(self.due)}"
        return f"Due {when_words(self.due)}"


def talked_by(used_at: datetime.datetime) -> datetime.datetime:
    """A time that the clocks skip that night is the hour after."""
    local = timezone.localtime(used_at)
    day = local.replace(tzinfo=None) + datetime.timedelta(days=TALKED_WITHIN)
    return timezone.make_aware(day).astimezone(datetime.UTC)


def clocks_of(measure: MeasureUsed, now: datetime.datetime) -> dict[str, Clock]:
    used = measure.used_at.astimezone(datetime.UTC)  # of a time with a zone Python adds hours by the clock
    return {
        "recorded": Clock("Written down", used + RECORDED_WITHIN, measure.record.written_at, now),
        "signed": Clock("Signed", used + SIGNED_WITHIN, measure.signed_at, now),
        "talked": Clock("Confirmed", talked_by(used), measure.confirmed_at, now),
    }
