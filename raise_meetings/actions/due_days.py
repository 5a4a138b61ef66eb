"""Another day for what was taken on, with the reason; its history keeps the day it had."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.enveloped import place_on
from partners import access, saving, trail
from partners.models import User
from raise_meetings.models import Action
from raise_meetings.own_words import words_of
from raise_meetings.taken import (
    Thing,
    hold,
    is_of_agency,
    may_write,
    named,
    refuse_unless_open,
    refuse_unlikely_due,
)


@transaction.atomic
def change_due_of_raise_action(*, action: Thing, due_on: datetime.date, reason: str, by: User) -> Thing:
    """By whose it is, or by the agency that leads."""
    held = hold(action)
    if not (is_of_agency(by, held) or access.facts_of(by).of_lead_agency) or not may_write(by, held):
        raise ValidationError(
            f"This is {held.agency}’s. Ask them, or whoever leads the RAISE, for another day."
        )
    refuse_unless_open(held)
    refuse_unlikely_due(due_on, held.person if isinstance(held, Action) else None)
    if not reason.strip():
        raise ValidationError({"reason": "Say why the day moves."})
    if held.due_on != due_on:
        held.due_on, held.due_reason = due_on, words_of(reason, held, by, "reason")
        saving.save(held)
        if isinstance(held, Action):
            place_on(held.record, due_on)
        trail.write(by=by, what="change", act="change_due_of_raise_action", **named(held))
    return held
