"""Weeks of London's calendar: their midnights, and the same hour a week later. Moments are given in UTC, so that
what lies between two of them is what passes.
"""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.when import LONDON
from partners.models import Shift

WEEK = datetime.timedelta(days=7)


def monday_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


def midnight_of(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), tzinfo=LONDON).astimezone(datetime.UTC)


def later(moment: datetime.datetime, by: datetime.timedelta = WEEK) -> datetime.datetime:
    """The same hour of the clock; in the hour that spring leaves out, an hour on."""
    local = timezone.localtime(moment, LONDON)
    same = (local.replace(tzinfo=None, fold=0) + by).replace(tzinfo=LONDON)
    return same.astimezone(datetime.UTC)


def week_before(hub: Hub, monday: datetime.date) -> QuerySet[Shift]:
    """What was planned to begin in the seven days before."""
    planned = Shift.objects.standing().filter(
        hub=hub, starts_at__gte=midnight_of(monday - WEEK), starts_at__lt=midnight_of(monday)
    )
    return planned.select_related("worker").order_by("starts_at", "pk")
