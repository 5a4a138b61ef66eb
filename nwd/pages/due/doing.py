"""Several done with one press, and all of them not done with another: each by the verb of its kind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases import actions
from cases.models import Action, PlanStep, Record
from nwd.pages.due.listed import DOABLE
from partners import trail
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine, User
from partners.undo import UNDO_FOR
from raise_meetings.actions import complete_raise_action, reopen_raise_action
from raise_meetings.models import Action as RaiseAction

MOST = 100


@dataclass(frozen=True)
class Verbs:
    rows: Any
    name: str
    done: str
    do: Callable[..., Any]
    undo: Callable[..., Any]


VERBS = {
    "action": Verbs(Action.objects, "action", "done_on", actions.complete_action, actions.reopen_action),
    "plan_step": Verbs(PlanStep.objects, "step", "done_on", actions.do_step, actions.take_up_step),
    "raise_action": Verbs(
        RaiseAction.objects, "action", "completed_on", complete_raise_action, reopen_raise_action
    ),
}


@transaction.atomic
def do_together(*, references: list[str], by: User) -> list[int]:
    """All of them or none, in one order for everybody; what was done already stays, and is no part of an undo.

    Hidden and absent are refused alike.
    """
    done = [record for record in _chosen(references, by) if _turned(record, by, done=True)]
    people, ids = {one.person_id for one in done}, [one.pk for one in done]
    trail.write(by=by, what="change", act="do_together", people=people, records=ids)
    return ids


@transaction.atomic
def undo_together(*, press: UUID, by: User) -> None:
    """What one press of theirs did, named by its request on the trail (partners/just_done.py). What somebody else has
    said is done since stays done.
    """
    lines = TrailLine.objects.filter(
        at__gte=timezone.now() - UNDO_FOR, act="do_together", request_id=press, user_id=by.pk
    )
    with acting(Service()):
        done = list(lines.values_list("records", flat=True)[:1])
    for record in Record.objects.visible_to(by).filter(pk__in=done[0] if done else []).order_by("pk"):
        _turned(record, by, done=False)


def _chosen(references: list[str], by: User) -> list[Record]:
    try:
        asked = {UUID(one) for one in references}
    except ValueError:
        raise ValidationError("One of them is not in the list any more. Look at it again.") from None
    if not 0 < len(asked) <= MOST:
        raise ValidationError("Choose what is done first." if not asked else "That is too many at once.")
    theirs = Record.objects.visible_to(by).filter(kind__in=DOABLE, corrects__isnull=True)
    found = list(theirs.filter(reference__in=asked).order_by("pk"))
    if len(found) != len(asked):
        raise ValidationError("One of them is not in the list any more. Look at it again.")
    return found


def _turned(record: Record, by: User, *, done: bool) -> bool:
    """Whether that is new."""
    verbs = VERBS[record.kind]
    fact = verbs.rows.visible_to(by).get(pk=record.pk)
    is_own = done or getattr(fact, "done_by_id", by.worker_id) == by.worker_id
    if (getattr(fact, verbs.done) is not None) == done or not is_own:
        return False
    (verbs.do if done else verbs.undo)(**{verbs.name: fact, "by": by})
    return True
