"""What one press did to somebody's nights: what it began, and what it changed, as that was before. For its Undo.

The trail says which records a press named, and the history what they were: no row keeps a list of its own.
"""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.models import Record
from cases.withdrawing import CHANGED_SINCE, TOO_LATE
from partners.actors import Service
from partners.context import acting
from partners.models import TrailLine, User
from partners.undo import UNDO_FOR
from placements.models import Claim, Hold, Stay

PRESSES = ("plan_stay", "admit", "begin_stay", "arrive", "extend_stay", "move_bed", "leave", "say_left", "hold_bed",
           "extend_hold", "end_hold", "come_back_to_bed")  # fmt: skip
#: A line is left at the end of its transaction, and the history counts from the beginning of it.
ONE_PRESS = datetime.timedelta(minutes=1)
During = tuple[datetime.datetime, datetime.datetime]


@dataclass
class Press:
    """`before`: each row that it changed, with its history's row of how it was."""

    records: list[int]
    began: list[Claim] = field(default_factory=list)
    before: list[tuple[Any, Any]] = field(default_factory=list)


def press_of(record: Record, by: User) -> Press:
    """Their newest that named the record, within ten minutes. What somebody has changed since stays."""
    lines = TrailLine.objects.filter(user_id=by.pk, act__in=PRESSES, records__contains=[record.pk])
    line = lines.filter(at__gte=timezone.now() - UNDO_FOR).order_by("-at", "-id").first()
    if line is None:
        raise ValidationError(TOO_LATE)
    during = (max(line.at - ONE_PRESS, _before(line)), line.at)
    named = Record.objects.filter(pk__in=line.records, author=by.worker, written_at__range=during)
    began = set(named.values_list("pk", flat=True))
    press = Press(sorted(line.records))
    press.began = list(
        Claim.objects.filter(pk__in=began).select_related("record", "stay", "hold").order_by("pk")
    )
    for model in (Claim, Stay, Hold):
        press.before += _changed(model, set(line.records), began, during)
    if not press.began and not press.before:
        raise ValidationError(CHANGED_SINCE)
    return press


@acting(Service())
def _before(line: TrailLine) -> datetime.datetime:
    """When any of those records was last changed before, by whomever. Of one's own lines alone nobody could tell."""
    others = TrailLine.objects.filter(what="change", records__overlap=line.records).exclude(pk=line.pk)
    if others.filter(at__gt=line.at).exists():
        raise ValidationError(CHANGED_SINCE)
    found = others.order_by("-at").values_list("at", flat=True).first()
    return found or line.at - ONE_PRESS


def _changed(model: type[Any], records: set[int], began: set[int], during: During) -> list[tuple[Any, Any]]:
    history: Any = apps.get_model("placements", f"{model.__name__}Event")._default_manager
    events = history.filter(pgh_obj_id__in=records).order_by("pgh_id")
    if events.filter(pgh_created_at__gt=during[1]).exists():
        raise ValidationError(CHANGED_SINCE)
    first: dict[int, Any] = {}
    for event in events.filter(pgh_created_at__range=during).exclude(pgh_obj_id__in=began):
        first.setdefault(event.pgh_obj_id, event)
    return [(row, first[row.pk]) for row in model._default_manager.filter(pk__in=first)]
