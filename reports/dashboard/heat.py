"""What stands in the heat map: rows of months, the number inside each cell and its shade."""

import datetime
from dataclasses import dataclass
from fractions import Fraction

from placements.occupancy import Month
from reports.months import percent_words

STEPS = 5


@dataclass(frozen=True)
class Cell:
    """`step` is the shade, from 0 to 4; a month with no bed to sleep in has no number and no shade."""

    month: Month | None

    @property
    def step(self) -> int | None:
        if self.month is None or not self.month.available:
            return None
        return min(self.month.occupied * STEPS // self.month.available, STEPS - 1)

    @property
    def percent(self) -> str:
        return percent_words(self.month) if self.month and self.month.available else ""


@dataclass(frozen=True)
class Row:
    head: str
    url: str
    cells: list[Cell]


@dataclass(frozen=True)
class Heat:
    columns: list[datetime.date]
    rows: list[Row]
    where: str

    @property
    def title(self) -> str:
        """The finding: the fullest month of all."""
        found = [
            (cell.month, row)
            for row in self.rows
            for cell in row.cells
            if cell.month and cell.month.available
        ]
        if not found:
            return "No bed could be slept in"
        month, row = max(found, key=lambda one: Fraction(one[0].occupied, one[0].available))
        return f"Fullest: {row.head}, {percent_words(month)} in {month.first:%B %Y}"
