"""What pages of the days are asked in their address: a day, or a week."""

import datetime

from django.http import HttpRequest
from django.utils import timezone

from placements.night import night_of


def today() -> datetime.date:
    """The day of a hub runs from six to six."""
    return night_of(timezone.now())


def day_asked(request: HttpRequest, name: str = "on") -> datetime.date:
    """Of an address that nobody could have meant it is today."""
    try:
        day = datetime.date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return today()
    return min(max(day, datetime.date(2000, 1, 1)), today())


def around(day: datetime.date, days: int = 1) -> dict[str, datetime.date | None]:
    """The pages before and after, as far as there are any."""
    after = day + datetime.timedelta(days=days)
    return {"before": day - datetime.timedelta(days=days), "after": after if after <= today() else None}


def week_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())
