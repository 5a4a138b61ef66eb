"""A week of somebody's visits, or a team's, with how many things are due on each day."""

import datetime
from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from cases.chronology import midnight
from cases.models import Visit
from nwd.pages.due.asked import of_workers
from nwd.pages.due.listed import days_of, everything
from partners.access import Actor
from partners.models import Shift
from partners.shifts.mine import own_between

WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Day:
    on: datetime.date
    visits: list[Visit]
    shifts: list[Shift]
    due: int
    today: datetime.date

    @property
    def is_shown(self) -> bool:
        """An empty day that is over says nothing."""
        return bool(self.visits or self.shifts or self.due) or self.on >= self.today

    @property
    def is_today(self) -> bool:
        return self.on == self.today


def monday_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


def week_of(user: Actor, workers: list[int], first: datetime.date) -> list[Day]:
    """Four questions; of shifts the first worker's alone, whose diary it is. What is late stands on today: that is
    when it can be done.
    """
    today, last = timezone.localdate(), first + WEEK
    visits = list(between(user, workers, first, last))
    due = due_by_day(user, workers, last - datetime.timedelta(days=1))
    days = [first + datetime.timedelta(days=n) for n in range(7)]
    on = {day: [one for one in visits if timezone.localdate(one.starts_at) == day] for day in days}
    shifts = own_between(workers[0], midnight(first), midnight(last)) if workers else []
    begins = {day: [one for one in shifts if timezone.localdate(one.starts_at) == day] for day in days}
    return [Day(day, on[day], begins[day], due[day], today) for day in days]


def between(user: Actor, workers: list[int], first: datetime.date, last: datetime.date) -> "QuerySet[Visit]":
    """Those that begin from `first` to before `last`, without what was called off."""
    days = {"starts_at__gte": midnight(first), "starts_at__lt": midnight(last)}
    kept = Visit.objects.visible_to(user).filter(worker__in=workers, called_off_at__isnull=True, **days)
    return kept.select_related("person", "record", "worker").order_by("starts_at", "pk")


def due_by_day(user: Actor, workers: list[int], until: datetime.date) -> Counter[datetime.date]:
    """From today on."""
    asked = of_workers(user, workers, of_hubs=len(workers) > 1)
    return Counter(max(day, asked.day) for day in days_of(everything(asked, until=until)))
