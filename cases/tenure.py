"""Key workers of a young person one after the other: how long, where nobody was, and who stayed after a move.

Days are half-open as allocations are. Two allocations of one worker that touch are one tenure; cover beside the key
worker is no key worker's allocation and breaks nothing.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cases.models import Allocation
from partners.models import Worker

#: So long after a new home began it is asked who is there.
SETTLED = datetime.timedelta(days=30)
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Tenure:
    worker: Worker
    start_on: datetime.date
    end_on: datetime.date | None
    reason: str

    def holds(self, day: datetime.date) -> bool:
        return self.start_on <= day and (self.end_on is None or day < self.end_on)

    def days(self, today: datetime.date) -> int:
        return (min(self.end_on or today, today) - self.start_on).days


@dataclass(frozen=True)
class Gap:
    start_on: datetime.date
    end_on: datetime.date

    @property
    def days(self) -> int:
        return (self.end_on - self.start_on).days


def tenures(allocations: Iterable[Allocation]) -> list[Tenure]:
    """Of key workers' allocations in the order in which they began."""
    found: list[Tenure] = []
    for one in allocations:
        last = found[-1] if found else None
        if last and last.worker == one.worker and last.end_on == one.start_on:
            found[-1] = replace(last, end_on=one.end_on, reason=one.end_reason)
        elif one.end_on != one.start_on:
            found.append(Tenure(one.worker, one.start_on, one.end_on, one.end_reason))
    return found


def on(day: datetime.date, those: Iterable[Tenure]) -> Worker | None:
    return next((one.worker for one in those if one.holds(day)), None)


def changes(those: Sequence[Tenure]) -> list[tuple[Tenure, Tenure]]:
    """Who left, and who came, where it was somebody else."""
    return [(before, after) for before, after in pairwise(those) if before.worker != after.worker]


def gaps(those: Sequence[Tenure], today: datetime.date) -> list[Gap]:
    """Days without a key worker, since there first was one and up to today."""
    ends = [one.end_on or today for one in those]
    starts = [*(one.start_on for one in those[1:]), today]
    between = zip(ends, starts, strict=False)  # without tenures there is nothing between
    return [Gap(end, start) for end, start in between if end < start]


def after_moves(
    homes: Iterable[datetime.date], those: Sequence[Tenure], today: datetime.date
) -> list[tuple[datetime.date, bool]]:
    """Each day on which another home began and somebody was their key worker the day before: whether that one still
    was when they had settled. What is too young to say is left out.
    """
    moves = sorted(set(homes))[1:]
    before = {day: on(day - DAY, those) for day in moves if day + SETTLED <= today}
    return [(day, on(day + SETTLED, those) == worker) for day, worker in before.items() if worker]
