"""For how long at night nobody looked in on somebody, in hours that passed, while they were in.

A night is counted from eleven in the evening to six, when the next day of a hub begins (placements/night.py); it has
eight hours when the clocks go back, and six when they go forward.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.utils import timezone

from nwd.ui.spoken import length_words, time_words
from nwd.ui.when import LONDON
from placements.days.nights_away import Away
from placements.models import NightCheck
from placements.night import MORNING

Stretch = tuple[datetime.datetime, datetime.datetime]


@dataclass(frozen=True)
class Gap:
    start: datetime.datetime
    end: datetime.datetime

    @property
    def said(self) -> str:
        length = length_words(_utc(self.end) - _utc(self.start))
        return f"nothing between {time_words(self.start)} and {time_words(self.end)} ({length})"


def gaps(
    checks: list[NightCheck],
    night: datetime.date,
    now: datetime.datetime,
    minutes: int,
    away: Iterable[Away] = (),
) -> list[Gap]:
    """Stretches longer than the interval in which they were in and nobody looked in, up to now."""
    start = datetime.datetime.combine(night, datetime.time(23), tzinfo=LONDON)
    end = datetime.datetime.combine(night + datetime.timedelta(days=1), datetime.time(MORNING), tzinfo=LONDON)
    looked = [timezone.localtime(check.checked_at) for check in checks]
    longest, found = datetime.timedelta(minutes=minutes), []
    for first, last in _in((start, min(end, timezone.localtime(now))), away):
        marks = [first, *(at for at in looked if _utc(first) < _utc(at) < _utc(last)), last]
        found += [Gap(one, other) for one, other in pairwise(marks) if _utc(other) - _utc(one) > longest]
    return found


def _in(whole: Stretch, away: Iterable[Away]) -> list[Stretch]:
    """What is left of the night without the times in which they were not there."""
    start, end = whole
    left = []
    for one in sorted(away, key=lambda one: one.start):
        if _utc(one.start) > _utc(start):
            left.append((start, min(timezone.localtime(one.start), end, key=_utc)))
        start = max(start, timezone.localtime(one.end) if one.end else end, key=_utc)
    return [(first, last) for first, last in [*left, (start, end)] if _utc(first) < _utc(last)]


def _utc(at: datetime.datetime) -> datetime.datetime:
    """Hours that pass are counted on a clock that is never put back."""
    return at.astimezone(datetime.UTC)


def every_words(minutes: int) -> str:
    """ "every …", as people say it."""
    hours, rest = divmod(minutes, 60)
    if rest:
        return f"{minutes} minutes"
    return "hour" if hours == 1 else f"{hours} hours"
