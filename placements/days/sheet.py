"""The sheet of somebody's medicines: what they take, what is due, what was given, and how much is there."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import F
from django.utils import timezone

from cases.models import YoungPerson
from partners.access import Actor
from placements.days.due import Due, rows_of
from placements.days.stock import Stock, stock_of
from placements.models import Medicine, MedicineGiven
from placements.models.medicines import OF_STOCK

DAYS = 14


@dataclass(frozen=True)
class Taken:
    medicine: Medicine
    stock: Stock


@dataclass(frozen=True)
class Sheet:
    """`lines` are those of two weeks, put right ones too: nothing that was written is hidden."""

    now: list[Taken]
    before: list[Medicine]
    due: list[Due]
    lines: list[MedicineGiven]
    allergies: list[str] = field(default_factory=list)


def sheet_of(person: YoungPerson, user: Actor, until: datetime.date) -> Sheet:
    """Four questions, whatever they take."""
    now = timezone.now()
    today = timezone.localdate(now)
    mine = Medicine.objects.visible_to(user).filter(person=person).select_related("record")
    medicines = list(mine.order_by(F("end_on").desc(nulls_first=True), "name", "pk"))
    current = [one for one in medicines if one.end_on is None or one.end_on > today]
    given = MedicineGiven.objects.visible_to(user).filter(person=person)
    of_stock: dict[int, list[MedicineGiven]] = defaultdict(list)
    for line in given.standing().filter(units__gt=0) | given.standing().filter(outcome__in=OF_STOCK):
        of_stock[line.medicine_id].append(line)
    since = until - datetime.timedelta(days=DAYS - 1)
    lines = given.filter(day__range=(since, until)).select_related("record", "worker", "witness", "medicine")
    return Sheet(
        [Taken(one, stock_of(of_stock[one.pk])) for one in current],
        [one for one in medicines if one not in current],
        rows_of([person], user, now),
        list(lines.order_by("-day", "-offered_at", "-pk")),
        list(dict.fromkeys(one.allergies for one in current)),
    )
