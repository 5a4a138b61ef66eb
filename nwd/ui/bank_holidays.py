"""Bank holidays of England and Wales (Banking and Financial Dealings Act 1971), and which days are working days.

The yearly ones follow from rules. What was proclaimed for one year alone is no rule: up to 2023 it stands here, what
comes is named in the setting EXTRA_BANK_HOLIDAYS. Until somebody names one, what is counted is due a day early.
"""

import datetime
from functools import lru_cache

from django.conf import settings

DAY = datetime.timedelta(days=1)
SATURDAY = 5
#: Proclaimed days, and the yearly ones that gave way to them. Source: gov.uk/bank-holidays and the proclamations in
#: the London Gazette: royal wedding 2011; jubilee 2012; VE Day 2020; jubilee and state funeral 2022; coronation 2023.
ADDED = "2011-04-29 2012-06-04 2012-06-05 2020-05-08 2022-06-02 2022-06-03 2022-09-19 2023-05-08"
MOVED_AWAY = "2012-05-28 2020-05-04 2022-05-30"


def is_working(day: datetime.date) -> bool:
    return day.weekday() < SATURDAY and not is_bank_holiday(day)


def is_bank_holiday(day: datetime.date) -> bool:
    return day in bank_holidays(day.year) or day in settings.EXTRA_BANK_HOLIDAYS


@lru_cache(maxsize=16)
def bank_holidays(year: int) -> frozenset[datetime.date]:
    """Without those of the setting. One that falls on a weekend, or on another, moves to the next working day."""
    easter = easter_sunday(year)
    found = {
        easter - 2 * DAY,
        easter + DAY,
        _first_monday(year, 5),
        _last_monday(year, 5),
        _last_monday(year, 8),
    }
    fixed = [datetime.date(year, month, day) for month, day in ((1, 1), (12, 25), (12, 26))]
    found |= {holiday for holiday in fixed if holiday.weekday() < SATURDAY}
    for holiday in fixed:
        if holiday.weekday() >= SATURDAY:
            found.add(_next_free(holiday, found))
    return frozenset(found - _days(MOVED_AWAY) | {day for day in _days(ADDED) if day.year == year})


def easter_sunday(year: int) -> datetime.date:
    """The Gregorian computus, as Meeus, Jones and Butcher give it."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return datetime.date(year, f // 31, f % 31 + 1)


def _next_free(day: datetime.date, taken: set[datetime.date]) -> datetime.date:
    while day.weekday() >= SATURDAY or day in taken:
        day += DAY
    return day


def _first_monday(year: int, month: int) -> datetime.date:
    first = datetime.date(year, month, 1)
    return first + (-first.weekday() % 7) * DAY


def _last_monday(year: int, month: int) -> datetime.date:
    last = datetime.date(year, month, 31)  # May and August
    return last - last.weekday() * DAY


def _days(said: str) -> frozenset[datetime.date]:
    return frozenset(map(datetime.date.fromisoformat, said.split()))
