"""Whole periods within a range of days. Years, halves and quarters are counted from April."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Length(Enum):
    """A period's length in months."""

    YEAR = 12
    HALF = 6
    QUARTER = 3
    MONTH = 1


@dataclass(frozen=True)
class Period:
    """From its first day to its last, both of it. The last is the as-at date."""

    start: datetime.date
    end: datetime.date
    length: Length

    @property
    def after(self) -> datetime.date:
        return self.end + datetime.timedelta(days=1)


def periods(length: Length, from_day: datetime.date, to_day: datetime.date) -> Iterator[Period]:
    """Those that lie wholly within the range; both its days belong to it."""
    start = datetime.date(max(from_day.year - 1, 1), 4, 1)
    while start <= to_day and start < datetime.date(9998, 1, 1):
        after = _months_later(start, length.value)
        end = after - datetime.timedelta(days=1)
        if start >= from_day and end <= to_day:
            yield Period(start, end, length)
        start = after


def last_years(today: datetime.date, count: int) -> tuple[datetime.date, datetime.date]:
    """The first and last day of the last `count` whole years up to today."""
    tomorrow = today + datetime.timedelta(days=1)
    ended = tomorrow.year if (tomorrow.month, tomorrow.day) >= (4, 1) else tomorrow.year - 1
    return datetime.date(ended - count, 4, 1), datetime.date(ended, 3, 31)


def _months_later(first_of_month: datetime.date, months: int) -> datetime.date:
    years, month = divmod(first_of_month.month - 1 + months, 12)
    return datetime.date(first_of_month.year + years, month + 1, 1)
