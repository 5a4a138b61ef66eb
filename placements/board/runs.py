"""Nights alike in a row: what a wide cell of the board, or a line of the list, stands for."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from placements.board.nights import Night

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Run:
    """Nights alike in a row."""

    nights: tuple[Night, ...]

    @property
    def first(self) -> Night:
        return self.nights[0]

    @property
    def after(self) -> datetime.date:
        return self.nights[-1].on + DAY

    def __len__(self) -> int:
        return len(self.nights)


def runs(nights: Sequence[Night], breaks: Callable[[Night], object] | None = None) -> list[Run]:
    """`breaks` tells apart what is alike otherwise; nights that do not follow one another are never one run."""
    found: list[list[Night]] = []
    for night in nights:
        before = found[-1][-1] if found else None
        if before and before.on + DAY == night.on and _alike(before, night, breaks):
            found[-1].append(night)
        else:
            found.append([night])
    return [Run(tuple(run)) for run in found]


def _alike(one: Night, other: Night, breaks: Callable[[Night], object] | None) -> bool:
    return one.like == other.like and (breaks is None or breaks(one) == breaks(other))
