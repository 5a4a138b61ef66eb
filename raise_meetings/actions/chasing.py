"""An agency is asked again, warmly: is there anything in the way?"""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from nwd.ui.spoken import date_words
from partners import access, outbox, saving, trail
from partners.models import User
from raise_meetings.asked_of_us.mailed import task_of
from raise_meetings.models import Answer
from raise_meetings.taken import Thing, hold, named, refuse_unless_open

PAUSE = datetime.timedelta(days=3)


@transaction.atomic
def chase_raise_action(*, action: Thing, by: User) -> Thing:
    """For what is late, or has no answer: by the agency that leads, at most once in three days."""
    held = hold(action)
    if not access.facts_of(by).of_lead_agency:
        raise ValidationError("Whoever leads the RAISE asks again.")
    refuse_unless_open(held)
    if held.agency.is_lead:
        raise ValidationError("This is our own. It stands on the list of what is due.")
    late = held.due_on is not None and held.due_on < timezone.localdate()
    if not late and held.answer != Answer.ASKED:
        raise ValidationError(f"{held.agency} has said yes, and it is not late.")
    if held.chased_at and timezone.now() - held.chased_at < PAUSE:
        again = date_words(timezone.localdate(held.chased_at + PAUSE))
        raise ValidationError(
            f"{held.agency} was asked again already. Ask once more from {again}, or ring them."
        )
    held.chased_at, held.chased_by = timezone.now(), by.worker
    saving.save(held)
    outbox.post(task=task_of(held), subject=held.pk)
    trail.write(by=by, what="change", act="chase_raise_action", **named(held))
    return held
