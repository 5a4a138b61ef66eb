"""Looking at the plan together: what they said, where each goal stands, when they will look again."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.actions.plan_scores import score
from cases.contacts.boxes import NEXT, SAID, as_words
from cases.contributing import as_written
from cases.enveloped import enveloped, place_on, refuse_unless_passed, refuse_unlikely, reword
from cases.models import Goal, Kind, PlanReview, YoungPerson
from cases.models.plan import Scale
from cases.plan.changing import PLAN, to_change
from partners import saving, trail
from partners.models import User

#: A goal, whose number it is, and the number.
Stands = tuple[Goal, str, int]
MOST = 50


@transaction.atomic
def review_plan(
    *,
    person: YoungPerson,
    reviewed_on: datetime.date,
    by: User,
    there: str = "",
    said: str = "",
    next: str = "",
    next_on: datetime.date | None = None,
    scores: Sequence[Stands] = (),
) -> PlanReview:
    """All of it or nothing: the words, each number, and the next day."""
    refuse_unless_passed(person, reviewed_on, "reviewed_on")
    if next_on:
        refuse_unlikely(person, next_on, reviewed_on, "next_on")
    words = as_words({SAID: as_written(said), NEXT: as_written(next)})
    if not words and not scores:
        raise ValidationError({"said": "Write what they said, or where one of the goals stands."})
    if len(scores) > MOST or len({(goal.pk, rater) for goal, rater, _ in scores}) < len(scores):
        raise ValidationError("Say each goal’s number once for whoever says it, and no more than 50 in all.")
    record = enveloped(person, Kind.PLAN_REVIEW, PLAN, reviewed_on, by=by, words=words)
    review = PlanReview(
        record=record, person=person, reviewed_on=reviewed_on, there=as_written(there), next_on=next_on
    )
    saving.save(review)
    for goal, rater, number in scores:
        score(person=person, scale=Scale.GOAL, goal=goal, rater=rater, score=number, by=by,
              said_on=reviewed_on, review=review)  # fmt: skip
    trail.write(by=by, what="change", act="review_plan", people=[person.pk], records=[record.pk])
    return review


@transaction.atomic
def change_review(
    *,
    review: PlanReview,
    reviewed_on: datetime.date,
    by: User,
    there: str = "",
    said: str = "",
    next: str = "",
    next_on: datetime.date | None = None,
) -> PlanReview:
    """Other words are a correction; the numbers that were said then stay as they are."""
    review = to_change(review, by)
    refuse_unless_passed(review.record.person, reviewed_on, "reviewed_on")
    if next_on:
        refuse_unlikely(review.record.person, next_on, reviewed_on, "next_on")
    before = (review.reviewed_on, review.there, review.next_on)
    review.reviewed_on, review.there, review.next_on = reviewed_on, as_written(there), next_on
    is_other = before != (review.reviewed_on, review.there, review.next_on)
    place_on(review.record, reviewed_on)
    words = as_words({SAID: as_written(said), NEXT: as_written(next)})
    if not reword(review.record, words, by=by) and not is_other:
        raise ValidationError("This is what is written already. Change it, or cancel.")
    saving.save(review)
    trail.write(by=by, what="change", act="change_review", people=[review.person_id], records=[review.pk])
    return review
