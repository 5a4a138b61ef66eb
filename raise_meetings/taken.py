"""An action as it is now, and whose it is: the same of one for a young person and of one for a place."""

import datetime
from typing import Any, TypeAlias

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.contributing import is_of_their_agency, may_add
from cases.enveloped import LONGEST_AHEAD, refuse_unlikely
from cases.models import Category, YoungPerson
from partners import access
from partners.models import User
from raise_meetings.models import Action, Answer, PlaceAction

Thing: TypeAlias = Action | PlaceAction
SAFETY = Category.SAFETY_AND_RISK


def hold(thing: Thing) -> Thing:
    """Whoever changes it too waits."""
    rows = type(thing).objects.select_for_update(of=("self",)).select_related("agency", "meeting__hub")
    held: Thing = (rows.select_related("record") if isinstance(thing, Action) else rows).get(pk=thing.pk)
    return held


def is_of_agency(by: User, thing: Thing) -> bool:
    worker = access.facts_of(by).worker
    return worker is not None and worker.agency_id == thing.agency_id


def may_write(by: User, thing: Thing) -> bool:
    """Its envelope is changed too, which a partner may of their own only."""
    if isinstance(thing, PlaceAction):
        return may_add(by, SAFETY)
    own = access.facts_of(by).of_lead_agency or is_of_their_agency(by, thing.record)
    return own and may_add(by, thing.record.category)


def may_finish(by: User, thing: Thing) -> bool:
    """Whoever was asked says when it is done, as they said yes: by that they add nothing to a record. Of what a
    tracker brought in nobody was asked.
    """
    asked = thing.answer and (isinstance(thing, PlaceAction) or is_of_their_agency(by, thing.record))
    return is_of_agency(by, thing) and (bool(asked) or may_write(by, thing))


def refuse_unless_asked(by: User, thing: Thing) -> None:
    """Each agency answers for itself, the lead agency too. To answer, an agency need add nothing to a record."""
    if not is_of_agency(by, thing):
        raise ValidationError(f"This is asked of {thing.agency}, so it is theirs to answer.")


def refuse_unless_open(thing: Thing) -> None:
    if thing.completed_on:
        raise ValidationError("It is done already, so nothing of it is changed.")
    if thing.answer == Answer.DECLINED:
        raise ValidationError(f"{thing.agency} has said no to it. Whoever asked can ask somebody else.")


def refuse_unlikely_due(due_on: datetime.date, person: YoungPerson | None) -> None:
    """`person` where it is for one."""
    today = timezone.localdate()
    if due_on < today:
        raise ValidationError({"due_on": "This day has passed. By when is it to be done?"})
    if due_on > today + LONGEST_AHEAD:
        raise ValidationError({"due_on": "This is more than a year ahead. Check the date."})
    if person:
        refuse_unlikely(person, due_on, today, "due_on")


def named(thing: Thing) -> dict[str, Any]:
    """What a line of the trail says of it."""
    if isinstance(thing, Action):
        return {"people": [thing.person_id], "records": [thing.pk]}
    return {"counts": {"place_action": thing.pk}}
