"""A formulation for the team: how a discipline understands the young person, in words that everybody may act on."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import enveloped, held, refuse_unless_passed
from cases.models import Formulation, Kind, YoungPerson
from cases.support.disciplines import CATEGORY_OF, own_disciplines
from cases.withdrawing import withdraw
from partners import saving, trail
from partners.models import User


@transaction.atomic
def write_formulation(
    *,
    person: YoungPerson,
    by: User,
    discipline: str,
    words: str,
    review_on: datetime.date | None = None,
    written_on: datetime.date | None = None,
) -> Formulation:
    """A new one takes the place of the discipline's last, which stays readable. Open, whatever notes it rests on."""
    held(person)
    today = timezone.localdate()
    day = written_on or today
    if discipline not in own_disciplines(by):
        raise ValidationError(
            {"discipline": "A formulation is written by those who work in that discipline."}
        )
    if not words.strip():
        raise ValidationError({"sees": "Write at least what you see."})
    refuse_unless_passed(person, day, "written_on")
    theirs = Formulation.objects.filter(person=person, discipline=discipline)
    before = theirs.order_by("-written_on", "-pk").first()
    if before and before.record.latest_words == words.strip() and review_on in (None, before.review_on):
        raise ValidationError("This is what it says already. Change it, or choose a day to look at it again.")
    record = enveloped(person, Kind.FORMULATION, CATEGORY_OF[discipline], day, by=by, words=words)
    made = Formulation(
        record=record, person=person, discipline=discipline, written_on=day, review_on=review_on
    )
    saving.save(made)
    trail.write(by=by, what="change", act="write_formulation", people=[person.pk], records=[record.pk])
    return made


@transaction.atomic
def take_back_formulation(*, formulation: Formulation, by: User) -> None:
    """By whoever wrote it, within ten minutes: the one before counts again."""
    if withdraw(formulation, by):
        trail.write(by=by, what="change", act="take_back_formulation", people=[formulation.person_id],
                    records=[formulation.pk])  # fmt: skip
