"""How long nobody may have reached somebody before worker and manager are told: a setting, in days and in words."""

import datetime

from django.conf import settings

WEEKS = {7: "a week", 14: "two weeks", 21: "three weeks", 28: "four weeks"}


def days() -> int:
    return int(settings.NO_CONTACT_DAYS)


def words() -> str:
    return WEEKS.get(days(), f"{days()} days")


def began(now: datetime.datetime) -> datetime.datetime:
    """Whoever was not reached since then is told of."""
    return now - datetime.timedelta(days=days())
