"""Doors of numbers from 0 to 10, and of looking at the plan together."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.contacts.boxes import NAMES, NEXT, SAID, parts_of
from cases.models import Kind, PlanReview, Record, ScaleScore
from cases.models.plan import Rater, Scale
from cases.plan.reaching import GAVE_WAY, around, page_of, to_add, to_change
from cases.plan.shown import plan_of
from cases.plan.together_forms import HOW, OtherScoreForm, ReviewChangeForm, ReviewForm, ScoreForm
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
THEY = {"rater": Rater.YOUNG_PERSON}


@keeps_drafts("Where a goal stands")
@FORM
def score_goal(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, goal = to_change(request, Kind.GOAL, reference, record_reference)

    def verb(**said: Any) -> ScaleScore:
        return actions.score(person=goal.person, scale=Scale.GOAL, goal=goal, by=user, **said)

    return ask(
        request, opened(ScoreForm, request, person=goal.person, initial=THEY), verb, said="Saved.",
        then=page_of(goal.person, goal.record), undo=_undo, words=f"“{goal.record.latest_words}”",
        **around(goal.person, "Where a goal stands"),
    )  # fmt: skip


@keeps_drafts("Where something stands")
@FORM
def score_scale(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = to_add(request, reference)

    def verb(**said: Any) -> ScaleScore:
        return actions.score(person=person, by=user, **said)

    return ask(
        request, opened(OtherScoreForm, request, person=person, user=user, initial=THEY), verb, said="Saved.",
        then=page_of(person), undo=_undo, **around(person, "Where something stands"),
    )  # fmt: skip


@require_POST
def take_back_score(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    scores = Record.objects.filter(kind=Kind.SCALE_SCORE, person__reference=reference).select_related(
        "person"
    )
    said = access.fetch(user, scores, Permission.WRITE_NOTE, what="change", reference=record_reference)
    return take_back(
        request, lambda: actions.take_back_score(record=said, by=user), then=page_of(said.person)
    )


@keeps_drafts("Looking at the plan together")
@FORM
def review_plan(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = to_add(request, reference)
    plan = plan_of(person, user, timezone.localdate())
    # What was agreed stands: left out, it would be gone, for the newest review counts.
    agreed = plan.next_on if plan.next_on and plan.next_on > plan.today else None
    form = opened(ReviewForm, request, person=person, goals=plan.goals, initial={"next_on": agreed})

    def verb(**said: Any) -> PlanReview:
        return actions.review_plan(person=person, by=user, **said)

    return ask(
        request, form, verb, then=page_of(person), said="Saved. You looked at the plan together.",
        page="cases/plan/review.html", how=HOW, **around(person, "Look at the plan together"),
    )  # fmt: skip


@keeps_drafts("A change of what was said together")
@FORM
def change_review(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, review = to_change(request, Kind.PLAN_REVIEW, reference, record_reference)
    said_then = {part.name: part.words for part in parts_of(review.record.latest_words)}
    present = {
        "reviewed_on": review.reviewed_on, "there": review.there, "next_on": review.next_on,
        "said": said_then.get(NAMES[SAID], ""), "next": said_then.get(NAMES[NEXT], ""),
    }  # fmt: skip
    form = opened(ReviewChangeForm, request, present=present)

    def verb(**said: Any) -> PlanReview:
        changed: PlanReview = (
            review if form.gives_way else actions.change_review(review=review, by=user, **said)
        )
        return changed

    return ask(
        request, form, verb, then=page_of(review.person),
        said=lambda changed: GAVE_WAY if form.gives_way else "Saved. What it said first stays readable.",
        **around(review.person, "Change what was said together"),
    )  # fmt: skip


def _undo(said: ScaleScore) -> str:
    return reverse("take_back_score", args=[said.person.reference, said.record.reference])
