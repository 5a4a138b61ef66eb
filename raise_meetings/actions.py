"""What an agency took on after a RAISE: done, and not done after all."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.chronology import midnight
from cases.contributing import is_of_their_agency, may_add
from partners import access, saving, trail
from partners.models import User
from raise_meetings.models import Action


@transaction.atomic
def complete_raise_action(*, action: Action, by: User) -> Action:
    """Done today. Twice is once."""
    held = _held(action, by)
    if held.completed_on is None:
        held.completed_on = timezone.localdate()
        _ended(held, "complete_raise_action", by)
    return held


@transaction.atomic
def reopen_raise_action(*, action: Action, by: User) -> Action:
    held = _held(action, by)
    if held.completed_on is not None:
        held.completed_on = None
        _ended(held, "reopen_raise_action", by)
    return held


def _held(action: Action, by: User) -> Action:
    """As it is now; whoever changes it too waits. Only the agency that took it on knows whether it is done, the lead
    agency of its own alone. Its envelope is changed too, which a partner may of their own only.
    """
    facts = access.facts_of(by)
    held: Action = (
        Action.objects.select_for_update(of=("self",)).select_related("agency", "record").get(pk=action.pk)
    )
    theirs = facts.worker is not None and facts.worker.agency_id == held.agency_id
    theirs &= facts.of_lead_agency or is_of_their_agency(by, held.record)
    if not theirs or not may_add(by, held.record.category):
        raise ValidationError(f"This is {held.agency}’s. Ask them to say when it is done.")
    return held


def _ended(action: Action, act: str, by: User) -> None:
    saving.save(action)
    action.record.ended = midnight(action.completed_on) if action.completed_on else None
    action.record.save(update_fields=["ended"])
    trail.write(by=by, what="change", act=act, people=[action.person_id], records=[action.pk])
