"""What the young person wants people to know of them: a new version each time, the earlier ones stay."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import enveloped, held
from cases.models import AboutMe, Kind, YoungPerson
from cases.plan.about import about_me_of
from cases.plan.changing import PLAN
from partners import saving, trail
from partners.models import User


@transaction.atomic
def write_about_me(
    *, person: YoungPerson, by: User, admire: str = "", matters: str = "", support: str = ""
) -> AboutMe:
    """In their words, strengths first. It counts from now on."""
    held(person)
    said = {"admire": as_written(admire), "matters": as_written(matters), "support": as_written(support)}
    if not any(said.values()):
        raise ValidationError({"admire": "Fill in one of the three."})
    now = about_me_of(person, by)
    if now and all(getattr(now, box) == words for box, words in said.items()):
        raise ValidationError("This is what it says already. Change it, or cancel.")
    record = enveloped(person, Kind.ABOUT_ME, PLAN, timezone.localdate(), by=by)
    written = AboutMe(record=record, person=person, **said)
    saving.save(written)
    trail.write(by=by, what="change", act="write_about_me", people=[person.pk], records=[record.pk])
    return written
