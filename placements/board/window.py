"""Which nights the board shows: 28 or 92 in a row, and tonight, which is always in view."""

import datetime
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

SHORT, LONG, WEEK = 28, 92, 7
#: The board begins a little before tonight, so that who has just left or arrived is still to be seen.
BEFORE = 2
DAY = datetime.timedelta(days=1)
#: Nights before and after these are nobody's: whoever types such a date has slipped.
FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2199, 12, 31)


@dataclass(frozen=True)
class Window:
    first: datetime.date
    how_many: int
    tonight: datetime.date

    @cached_property
    def nights(self) -> list[datetime.date]:
        """The columns: those in a row, with tonight by itself at the end where it lies nearer."""
        row = [self.first + DAY * number for number in range(self.how_many)]
        if self.tonight in row:
            return row
        return [self.tonight, *row] if self.tonight < self.first else [*row, self.tonight]

    @property
    def has_tonight(self) -> bool:
        return self.first <= self.tonight < self.after

    @property
    def week(self) -> list[datetime.date]:
        return [self.tonight + DAY * number for number in range(WEEK)]

    @property
    def after(self) -> datetime.date:
        return self.first + DAY * self.how_many

    @property
    def last(self) -> datetime.date:
        return self.after - DAY

    @property
    def earlier(self) -> str:
        return self._query(max(self.first - DAY * self.how_many, FIRST))

    @property
    def later(self) -> str:
        return self._query(min(self.after, LAST - DAY * LONG))

    @property
    def other(self) -> str:
        """The same beginning, with more nights or fewer."""
        return f"from={self.first}&nights={SHORT if self.is_long else LONG}"

    @property
    def is_long(self) -> bool:
        return self.how_many == LONG

    @property
    def months(self) -> list[tuple[datetime.date, int]]:
        """For the upper line of headings: the first night of each month shown, and how many columns it has."""
        return [
            (nights[0], len(nights))
            for _, found in groupby(self.nights, lambda night: (night.year, night.month, night > self.last))
            for nights in [list(found)]
        ]

    def _query(self, first: datetime.date) -> str:
        return f"from={first}&nights={self.how_many}"
