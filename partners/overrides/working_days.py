"""Working days in England: neither Saturday, Sunday nor a bank holiday (Banking and Financial Dealings Act 1971).

The yearly ones follow from rules. One that is proclaimed for a single year is not known here: a review is then due a
day early, never late.
"""

import datetime
from functools import lru_cache

DAY = datetime.timedelta(days=1)
MONDAY, SATURDAY = 0, 5


def after_working_days(day: datetime.date, count: int) -> datetime.date:
    """The last of `count` working days that follow `day`."""
    while count:
        day += DAY
        count -= is_working(day)
    return day


def is_working(day: datetime.date) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


@lru_cache(maxsize=16)
def bank_holidays(year: int) -> frozenset[datetime.date]:
    """Of England and Wales. One that falls on a weekend, or on another, moves to the next working day."""
    easter = easter_sunday(year)
    found = {
        easter - 2 * DAY,
        easter + DAY,
        _first_monday(year, 5),
        _last_monday(year, 5),
        _last_monday(year, 8),
    }
    for month, day in ((1, 1), (12, 25), (12, 26)):
        holiday = datetime.date(year, month, day)
        if holiday.weekday() < SATURDAY:
            found.add(holiday)
    for month, day in ((1, 1), (12, 25), (12, 26)):
        holiday = datetime.date(year, month, day)
        while holiday.weekday() >= SATURDAY or (holiday in found and holiday.day != day):
            holiday += DAY
        found.add(holiday)
    return frozenset(found)


def easter_sunday(year: int) -> datetime.date:
    """The Gregorian computus, as Meeus, Jones and Butcher give it."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return datetime.date(year, f // 31, f % 31 + 1)


def _first_monday(year: int, month: int) -> datetime.date:
    first = datetime.date(year, month, 1)
    return first + (-first.weekday() % 7) * DAY


def _last_monday(year: int, month: int) -> datetime.date:
    last = datetime.date(year, month, 31)  # May and August
    return last - last.weekday() * DAY
