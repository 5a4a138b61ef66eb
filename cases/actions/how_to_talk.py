"""How a young person likes to be spoken with: three lines, said anew when they change."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import enveloped, held, refuse_unlikely
from cases.models import Category, HowToTalk, Kind, YoungPerson
from partners import saving, trail
from partners.models import User


@transaction.atomic
def write_how_to_talk(
    *,
    person: YoungPerson,
    helps: str,
    makes_it_hard: str,
    check_understood: str,
    made_with: str,
    by: User,
    review_on: datetime.date | None = None,
) -> HowToTalk:
    """From today on. Those before stay readable below it; of two people who write at once the last counts."""
    held(person)
    today = timezone.localdate()
    if review_on:
        _refuse_unless_to_come(person, review_on, today)
    lines = {"helps": helps, "makes_it_hard": makes_it_hard, "check_understood": check_understood}
    said: dict[str, Any] = {name: " ".join(as_written(line).split()) for name, line in lines.items()}
    said |= {"made_with": made_with, "review_on": review_on}
    before = HowToTalk.objects.filter(person=person).order_by("-record").first()
    if before and all(getattr(before, name) == value for name, value in said.items()):
        raise ValidationError("This is what it says already. Change it, or cancel.")
    record = enveloped(person, Kind.HOW_TO_TALK, Category.COMMUNICATION, today, by=by)
    written = HowToTalk(record=record, person=person, **said)
    saving.save(written)
    trail.write(by=by, what="change", act="write_how_to_talk", people=[person.pk], records=[record.pk])
    return written


def _refuse_unless_to_come(person: YoungPerson, day: datetime.date, today: datetime.date) -> None:
    refuse_unlikely(person, day, today, "review_on")
    if day <= today:
        raise ValidationError({"review_on": "Enter a day that is still to come."})
