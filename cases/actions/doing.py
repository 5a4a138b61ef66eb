"""What somebody is to do for a young person: given to a worker with a day, given to another, done, and not done."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.doing.owners import may_do, refuse_unless_may_know
from cases.enveloped import enveloped, refuse_unlikely
from cases.models import Action, Category, Kind, YoungPerson
from partners import saving, trail
from partners.models import User, Worker

#: Who may change it.
NOT_THEIRS = "This is {whose}’s to do, and {agency} wrote it down. Ask either of them to change it."


@transaction.atomic
def give_action(*, person: YoungPerson, words: str, owner: Worker, due_on: datetime.date, by: User) -> Action:
    """To oneself, or to anybody who may read it."""
    if not words.strip():
        raise ValidationError({"words": "Say what is to be done."})
    refuse_unlikely(person, due_on, timezone.localdate(), "due_on")
    refuse_unless_may_know(owner, person, by)
    record = enveloped(person, Kind.ACTION, Category.KEY_WORK, timezone.localdate(), by=by, words=words)
    given = Action(record=record, person=person, owner=owner, due_on=due_on)
    saving.save(given)
    trail.write(by=by, what="change", act="give_action", people=[person.pk], records=[record.pk])
    return given


@transaction.atomic
def change_action(*, action: Action, owner: Worker, due_on: datetime.date, by: User) -> Action:
    """Somebody else's now, or another day."""
    held = _held(action)
    if not may_do(by, held):
        raise ValidationError(NOT_THEIRS.format(whose=held.owner, agency=held.record.agency))
    if held.done_on:
        raise ValidationError("It is done already, so nothing of it is changed.")
    refuse_unlikely(held.person, due_on, timezone.localdate(), "due_on")
    if owner.pk != held.owner_id:
        refuse_unless_may_know(owner, held.person, by)
    if (held.owner_id, held.due_on) != (owner.pk, due_on):
        held.owner, held.due_on = owner, due_on
        saving.save(held)
        trail.write(by=by, what="change", act="change_action", people=[held.person_id], records=[held.pk])
    return held


@transaction.atomic
def complete_action(*, action: Action, by: User) -> Action:
    """Done today. Twice is once. The envelope stays as it was written: it may be another agency's, and the one who
    does it need add nothing to their record.
    """
    held = _held(action)
    _refuse_unless_may_do(held, by)
    if held.done_on is None:
        held.done_on, held.done_by = timezone.localdate(), by.worker
        saving.save(held)
        trail.write(by=by, what="change", act="complete_action", people=[held.person_id], records=[held.pk])
    return held


@transaction.atomic
def reopen_action(*, action: Action, by: User) -> Action:
    """It is not done after all."""
    held = _held(action)
    _refuse_unless_may_do(held, by)
    if held.done_on is not None:
        held.done_on = held.done_by = None
        saving.save(held)
        trail.write(by=by, what="change", act="reopen_action", people=[held.person_id], records=[held.pk])
    return held


def _held(action: Action) -> Action:
    """As it is now; whoever changes it too waits."""
    rows = Action.objects.select_for_update(of=("self",)).select_related("person", "record__agency", "owner")
    held = rows.get(pk=action.pk)
    return held  # type: ignore[no-any-return]


def _refuse_unless_may_do(action: Action, by: User) -> None:
    if not may_do(by, action):
        raise ValidationError(f"This is {action.owner}’s to do. Ask them to say when it is done.")
