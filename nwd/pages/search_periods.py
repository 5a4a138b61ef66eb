"""Search a long record from its newest end, a stretch of time after another, until a page is full.

One query over all years swings by a factor of a thousand: a word in every twelfth note has half a million hits to
sort, and walking back from today finds a rare word at the far end. So each stretch is a query of its own, about four
times as long as the one before; the index holds the days beside the words, so a stretch reads only its own hits. All
stretches are one UNION ALL that the database leaves as soon as the page is full.
"""

import datetime
from dataclasses import dataclass

from cases.models import words as marks

AHEAD = datetime.timedelta(days=2)  # what begins later than that after it was written has a mark of its own
FIRST, SECOND = datetime.timedelta(days=4), datetime.timedelta(days=28)
THIRD, FOURTH = datetime.timedelta(days=160), datetime.timedelta(days=700)


@dataclass(frozen=True)
class Period:
    """From `low` (included, None: ever) to `high` (not included, None: however far ahead)."""

    low: datetime.datetime | None
    high: datetime.datetime | None
    marks: tuple[str, ...]

    def narrowed(self, query: str) -> str:
        return f"{query} & {marks.any_of((*self.marks, marks.AHEAD))}" if self.marks else query


def periods(
    now: datetime.datetime, since: datetime.datetime | None, until: datetime.datetime | None
) -> list[Period]:
    """Newest first, without a gap, from `until` back to `since`."""
    top = min(now, until) if until else now
    edges = [top - FIRST, top - SECOND, top - THIRD, top - FOURTH]
    found = []
    high = until
    for low in edges:
        reached = since is not None and since >= low
        start = since if reached and since else low
        end = high if high and high < top else top + AHEAD
        by = marks.few_days_from if low >= top - SECOND else marks.many_days_from
        found.append(Period(start, high, tuple(by(start, end))))
        if reached:
            return found
        high = low
    return [*found, Period(since, high, ())]
