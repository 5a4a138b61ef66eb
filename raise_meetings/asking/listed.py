"""The desk of RAISEs: what is asked for, what is planned, what goes on, as far as the reader may know of it."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Min, Q
from django.utils import timezone

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.asking.rows import Row, of_asks, of_series
from raise_meetings.models import RaiseAsk, Series

LATELY = datetime.timedelta(days=30)


@dataclass(frozen=True)
class Desk:
    waiting: list[Row]
    answered: list[Row]
    going_on: list[Row]
    closed: list[Row]

    @property
    def people(self) -> list[int]:
        rows = [*self.waiting, *self.answered, *self.going_on, *self.closed]
        return [person.pk for row in rows for person in row.people]


def desk_of(user: User, person: YoungPerson | None = None) -> Desk:
    """Eight questions at most; of one young person all of them, where one is named, else those of the last month."""
    about = Q(people__person=person) if person else Q()
    asks = RaiseAsk.objects.visible_to(user).filter(about)
    asks = asks.select_related("hub", "asked_by__agency", "decided_by")
    planned = Q(meetings__held_at=None, meetings__cancelled_at=None)
    series: Any = Series.objects.visible_to(user).filter(about).select_related("hub")
    series = series.annotate(
        next_at=Min("meetings__planned_for", filter=planned), last_at=Max("meetings__held_at"),
        now_since=Min("meetings__held_at", filter=Q(meetings__closed_at=None)),
    )  # fmt: skip
    answered, closed = asks.exclude(decision=""), series.filter(closed_on__isnull=False)
    if person is None:
        since = timezone.now() - LATELY
        answered = answered.filter(decided_at__gte=since)
        closed = closed.filter(closed_on__gte=timezone.localdate(since))
    return Desk(
        of_asks(asks.waiting().order_by("asked_at", "pk"), user),
        of_asks(answered.order_by("-decided_at", "-pk"), user),
        of_series(series.filter(closed_on=None).order_by("now_since", "next_at", "-opened_on", "pk"), user),
        of_series(closed.order_by("-closed_on", "pk"), user),
    )
