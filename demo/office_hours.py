"""Times of day at which people meet and write: nobody meets at midnight because the example was loaded then."""

import datetime

from django.utils import timezone

DAY = datetime.timedelta(days=1)


def at(days: int, hour: int, minute: int = 0) -> datetime.datetime:
    """So many days from today, London time."""
    day = timezone.localtime() + days * DAY
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


def ahead(days: int, hour: int, minute: int = 0) -> datetime.datetime:
    """A weekday, so many days ahead or the next after."""
    found = at(days, hour, minute)
    return found + (8 - found.isoweekday()) * DAY if found.isoweekday() > 5 else found


def just_now() -> datetime.datetime:
    """Twenty minutes ago; in the evening and at night at four, so that what began then is not over yet."""
    now = timezone.localtime()
    if 8 <= now.hour < 17:
        return now.replace(second=0, microsecond=0) - datetime.timedelta(minutes=20)
    return at(0 if now.hour >= 17 else -1, 16)
