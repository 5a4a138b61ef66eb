"""Corridor consults of the whole service, counted: how many, how soon answered, and whether something changed.

Whoever asks acts as the service (partners/context.py) and has the right to figures. It measures the service: there
is no row for a worker.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from cases.chronology import midnight
from cases.models import Kind, SpecialistAsk
from cases.models.asks import Changed
from cases.support.disciplines import ROLE_OF
from partners.overrides.working_days import after_working_days

SOON = 2
DAY = datetime.timedelta(days=1)


@dataclass
class Consults:
    """Of questions asked in a period. `due` are those whose two working days are over, or that were answered."""

    asked: int = 0
    answered: int = 0
    due: int = 0
    soon: int = 0
    changed: int = 0
    sessions: int = 0


def consults(from_on: datetime.date, to_on: datetime.date, today: datetime.date) -> dict[str, Consults]:
    """By discipline, and all under "". What was no longer needed is not counted."""
    found: dict[str, Consults] = {"": Consults()} | {discipline: Consults() for discipline in ROLE_OF}
    asks = SpecialistAsk.objects.filter(
        asked_at__gte=midnight(from_on), asked_at__lt=midnight(to_on + DAY), dropped_at__isnull=True
    )
    ends: dict[datetime.date, datetime.date] = {}
    for discipline, asked_at, answered_at, changed, kind in asks.values_list(
        "discipline", "asked_at", "answered_at", "changed", "reply__kind"
    ):
        day = timezone.localdate(asked_at)
        if day not in ends:
            ends[day] = after_working_days(day, SOON)
        for one in (found[""], found[discipline]):
            _count(one, ends[day], answered_at and timezone.localdate(answered_at), today)
            one.changed += changed == Changed.YES
            one.sessions += kind == Kind.INTERVENTION
    return found


def _count(
    one: Consults, end: datetime.date, answered_on: datetime.date | None, today: datetime.date
) -> None:
    one.asked += 1
    one.answered += answered_on is not None
    one.due += answered_on is not None or today > end
    one.soon += answered_on is not None and answered_on <= end
