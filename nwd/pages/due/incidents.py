"""What is to be done after an incident: measures to sign and to talk about, accounts to write."""

import datetime
from typing import Any

from django.db.models import (
    BigIntegerField,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, TruncDate

from nwd.pages.due.asked import Asked
from nwd.pages.due.sources import told
from partners import access
from partners.access import Permission
from placements.incidents.clocks import RECORDED_WITHIN, SIGNED_WITHIN, TALKED_WITHIN
from placements.models import IncidentAccount, IncidentPerson, IncidentStaff, MeasureUsed


def measures_to_sign(asked: Asked) -> QuerySet[Any]:
    rows = _for_managers(asked, MeasureUsed.objects.to_sign())
    worker = _worker(asked)
    if worker and asked.person is None:
        rows = rows.exclude(record__author=worker)
    return told(rows, "measure_to_sign", TruncDate(F("used_at") + SIGNED_WITHIN), said=F("record__words"))


def measures_to_talk(asked: Asked) -> QuerySet[Any]:
    """Five days of the calendar after the day of its use."""
    rows = _for_managers(asked, MeasureUsed.objects.to_talk())
    days = Value(datetime.timedelta(days=TALKED_WITHIN), DurationField())
    due = ExpressionWrapper(TruncDate("used_at") + days, output_field=DateTimeField())
    return told(rows, "measure_to_talk", due, said=F("record__words"))


def accounts(asked: Asked) -> QuerySet[Any]:
    """Of whoever was there and has not written; once an incident, at the first concerned whom the reader may know."""
    wrote = IncidentAccount.objects.filter(incident=OuterRef("incident"), worker=OuterRef("worker"))
    missing = IncidentStaff.objects.filter(~Exists(wrote), incident=OuterRef("incident"))
    if asked.person is None and asked.workers is not None:
        missing = missing.filter(worker__in=asked.workers)
    before = IncidentPerson.objects.visible_to(asked.user).filter(
        incident=OuterRef("incident"), pk__lt=OuterRef("pk")
    )
    rows = IncidentPerson.objects.visible_to(asked.user).filter(Exists(missing))
    rows = rows.filter(person=asked.person) if asked.person is not None else rows.filter(~Exists(before))
    whose = Cast(Subquery(missing.order_by("pk").values("worker")[:1]), BigIntegerField())
    return told(rows, "incident_account", TruncDate(F("incident__occurred_at") + RECORDED_WITHIN), whose)


def _for_managers(asked: Asked, rows: QuerySet[Any]) -> QuerySet[Any]:
    """In their own list, of their hubs and not of what they used themselves; in a young person's for everybody."""
    if asked.person is not None:
        return asked.of(rows)
    worker = _worker(asked)
    if not asked.of_hubs or worker is None or not access.may(asked.user, Permission.REVIEW_INCIDENTS):
        return asked.of(rows.none())
    theirs = Q(used_by=worker) | Q(helped_by=worker)
    rows = rows.filter(incident__hub__in=access.hubs_of(asked.user)).exclude(theirs)
    return Asked(asked.user, asked.day, None).of(rows)


def _worker(asked: Asked) -> int | None:
    return getattr(asked.user, "worker_id", None)
