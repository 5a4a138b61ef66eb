"""A year from April, as the figures count years."""

import datetime
import re
from dataclasses import dataclass

from django.http import Http404

from placements.board.window import DAY

FIRST_YEAR, LAST_YEAR = 1990, 2199


@dataclass(frozen=True)
class Year:
    """Named by the calendar's year in which it begins."""

    number: int

    @property
    def first(self) -> datetime.date:
        return datetime.date(self.number, 4, 1)

    @property
    def after(self) -> datetime.date:
        return datetime.date(self.number + 1, 4, 1)

    @property
    def nights(self) -> list[datetime.date]:
        return [self.first + DAY * number for number in range((self.after - self.first).days)]

    @property
    def before(self) -> int:
        return self.number - 1

    @property
    def next(self) -> int:
        return self.number + 1

    def __str__(self) -> str:
        return f"April {self.number} to March {self.number + 1}"


def year_of(day: datetime.date) -> Year:
    return Year(day.year - (day < datetime.date(day.year, 4, 1)))


def year_asked(words: str, day: datetime.date) -> Year:
    """The year in an address, or that of the day; what is no year is as if there were no such page."""
    if not words:
        return year_of(day)
    if not re.fullmatch("[0-9]{4}", words) or not FIRST_YEAR <= int(words) <= LAST_YEAR:
        raise Http404
    return Year(int(words))
