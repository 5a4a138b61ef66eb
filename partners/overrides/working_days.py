"""By when something has to be done that is due in so many working days."""

import datetime

from nwd.ui.bank_holidays import DAY, is_working


def after_working_days(day: datetime.date, count: int) -> datetime.date:
    """The last of `count` working days that follow `day`."""
    while count:
        day += DAY
        count -= is_working(day)
    return day
