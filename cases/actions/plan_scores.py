"""Where something stands for somebody, 0 to 10; and taking that back within minutes."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import enveloped, refuse_unless_passed
from cases.models import Category, Goal, Kind, PlanReview, Record, ScaleScore, YoungPerson
from cases.models.plan import Scale
from cases.plan.changing import PLAN
from cases.taking_back import taken_back
from partners import saving, trail
from partners.models import User

#: How safe things are is for those who may read of safety; everything else is of the plan.
CATEGORIES = {Scale.SAFETY: Category.SAFETY_AND_RISK}


@transaction.atomic
def score(
    *,
    person: YoungPerson,
    scale: str,
    rater: str,
    score: int,
    by: User,
    goal: Goal | None = None,
    named: str = "",
    said_on: datetime.date | None = None,
    words: str = "",
    review: PlanReview | None = None,
) -> ScaleScore:
    """Of a goal, of how safe things are, or of what is `named`. Several may say theirs on one day."""
    day = said_on or timezone.localdate()
    refuse_unless_passed(person, day, "said_on")
    if goal and goal.person_id != person.pk:
        raise ValidationError("This is no goal of theirs. Look at the plan.")
    category = CATEGORIES.get(Scale(scale), PLAN) if scale in Scale.values else PLAN
    record = enveloped(person, Kind.SCALE_SCORE, category, day, by=by, words=words)
    said = ScaleScore(
        record=record, person=person, scale=scale, goal=goal, named=as_written(named), rater=rater,
        score=score, said_on=day, review=review,
    )  # fmt: skip
    saving.save(said)
    trail.write(by=by, what="change", act="score", people=[person.pk], records=[record.pk])
    return said


@transaction.atomic
def take_back_score(*, record: Record, by: User) -> Record:
    """A slip of the finger, by whoever wrote it, within ten minutes. Nothing counts it afterwards."""
    taken, is_new = taken_back(record, by)
    if is_new:
        trail.write(by=by, what="change", act="take_back_score", people=[taken.person_id], records=[taken.pk])
    return taken
