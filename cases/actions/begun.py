"""What one has just begun, taken back within ten minutes. Who gave way to it is again who they were."""

import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from cases.enveloped import close_on, held
from cases.models import (
    Allocation,
    CarePeriod,
    EducationPeriod,
    HowToTalk,
    Kind,
    LegalStatusPeriod,
    Need,
    Record,
)
from cases.withdrawing import withdraw
from partners import saving, trail
from partners.models import TrailLine, User

BEGUN: dict[str, type[Model]] = {
    Kind.CARE_PERIOD: CarePeriod,
    Kind.LEGAL_STATUS: LegalStatusPeriod,
    Kind.ALLOCATION: Allocation,
    Kind.EDUCATION_PERIOD: EducationPeriod,
    Kind.NEED: Need,
    Kind.HOW_TO_TALK: HowToTalk,
}
#: Verbs that begin something. Their line in the trail names whatever gave way to it.
BEGUN_BY = (
    "allocate", "begin_care", "begin_leaving_care", "begin_learning", "change_legal_status", "record_need",
)  # fmt: skip
#: What gave way was written this shortly before.
ONE_PRESS = datetime.timedelta(minutes=1)
CHANGED_SINCE = "It has been changed since, so it stays. You can correct its days."


@transaction.atomic
def take_back_begun(*, record: Record, by: User) -> Record:
    """Taken back twice is taken back once. What somebody has changed since stays."""
    held(record.person)
    fact: Any = BEGUN[record.kind]._default_manager.filter(pk=record.pk).first()
    if fact is None:
        return record
    if _history_of(type(fact)).filter(pgh_obj_id=fact.pk).exists():
        raise ValidationError(CHANGED_SINCE)
    stepped_aside = _those_that_gave_way(record, by)
    if not withdraw(fact, by):
        return record
    for one, before in stepped_aside:
        for name in ("end_on", "end_reason", "main"):
            if hasattr(before, name):
                setattr(one, name, getattr(before, name))
        saving.save(one)
        if hasattr(before, "end_on"):
            close_on(one.record, before.end_on)
    close_on(Record.objects.get(pk=record.pk), timezone.localdate(record.began))
    ids = [record.pk, *(one.pk for one, _ in stepped_aside)]
    trail.write(by=by, what="change", act="take_back_begun", people=[record.person_id], records=ids)
    return record


def _history_of(kind: type[Model]) -> Any:
    return apps.get_model("cases", f"{kind.__name__}Event")._default_manager


def _those_that_gave_way(record: Record, by: User) -> list[tuple[Any, Any]]:
    """Each with what it was before. By whoever began it alone, whose own lines they may read."""
    lines = TrailLine.objects.filter(user_id=by.pk, act__in=BEGUN_BY, records__contains=[record.pk])
    said = lines.filter(at__gte=record.written_at - ONE_PRESS).values_list("records", flat=True)
    named = {pk for records in said for pk in records} - {record.pk}
    return [found for kind in BEGUN.values() for found in _before(kind, named, record)] if named else []


def _before(kind: type[Model], named: set[int], record: Record) -> list[tuple[Any, Any]]:
    events = _history_of(kind).filter(person_id=record.person_id, pgh_obj_id__in=named)
    of_press = events.filter(pgh_created_at__range=(record.written_at - ONE_PRESS, record.written_at))
    before = {event.pgh_obj_id: event for event in of_press.order_by("pgh_id")}
    since = events.filter(pgh_created_at__gt=record.written_at).values("pgh_obj_id")
    rows = kind._default_manager.filter(pk__in=before).exclude(pk__in=since).select_related("record")
    return [(one, before[one.pk]) for one in rows]
