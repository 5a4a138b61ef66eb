"""Doors of steps: added, changed, done, needed no longer, and to do again."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.doing.owners import owners_for
from cases.doing.pressing import press
from cases.models import Kind, PlanStep
from cases.plan.forms import StepChangeForm, StepForm, who_of
from cases.plan.reaching import GAVE_WAY, around, page_at, page_of, to_change
from partners.asking import ask
from partners.drafts import keeps_drafts, opened

FORM = require_http_methods(["GET", "HEAD", "POST"])


@keeps_drafts("A step of a plan")
@FORM
def add_step(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Towards the goal in the address."""
    user, goal = to_change(request, Kind.GOAL, reference, record_reference)
    form = opened(StepForm, request, owners=owners_for(goal.person, user))

    def verb(**said: Any) -> PlanStep:
        return actions.add_step(goal=goal, by=user, **form.as_said(**said))

    return ask(
        request, form, verb, then=page_of(goal.person, goal.record), said="Saved. It is part of the plan.",
        words=f"“{goal.record.latest_words}”", **around(goal.person, "A step towards a goal"),
    )  # fmt: skip


@keeps_drafts("A change of a step")
@FORM
def change_step(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, step = to_change(request, Kind.PLAN_STEP, reference, record_reference)
    owners = owners_for(step.person, user)
    owners += [step.owner_worker] if step.owner_worker and step.owner_worker not in owners else []
    present = {
        "words": step.record.latest_words, "who": who_of(step.owner, step.owner_worker),
        "owner_said": step.owner_said, "due_on": step.due_on,
    }  # fmt: skip
    form = opened(StepChangeForm, request, owners=owners, present=present)

    def verb(**said: Any) -> PlanStep:
        given: PlanStep = step if form.gives_way else actions.change_step(
            step=step, by=user, **form.as_said(**said))  # fmt: skip
        return given

    return ask(
        request, form, verb, then=page_at(step),
        said=lambda changed: GAVE_WAY if form.gives_way else "Saved. What it said first stays readable.",
        **around(step.person, "Change a step"),
    )  # fmt: skip


@require_POST
def do_step(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, step = to_change(request, Kind.PLAN_STEP, reference, record_reference)
    return press(
        request, lambda: actions.do_step(step=step, by=user), said="Done.",
        then=page_at(step), undo=_undo(reference, record_reference),
    )  # fmt: skip


@require_POST
def drop_step(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, step = to_change(request, Kind.PLAN_STEP, reference, record_reference)
    return press(
        request, lambda: actions.drop_step(step=step, by=user), said="It is no longer needed.",
        then=page_at(step), undo=_undo(reference, record_reference),
    )  # fmt: skip


@require_POST
def take_up_step(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The Undo of both, and the button beside what is done, however long ago."""
    user, step = to_change(request, Kind.PLAN_STEP, reference, record_reference)
    return press(
        request, lambda: actions.take_up_step(step=step, by=user), said="It is to do again.",
        then=page_at(step),
    )  # fmt: skip


def _undo(reference: str, record: uuid.UUID) -> str:
    return reverse("take_up_step", args=[reference, record])
