"""Doors of goals: set, put in other words, ended, taken up again."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.doing.pressing import press
from cases.models import Goal, Kind
from cases.plan.forms import GoalChangeForm, GoalEndForm, GoalForm
from cases.plan.reaching import GAVE_WAY, around, page_of, to_add, to_change
from partners.asking import ask
from partners.drafts import keeps_drafts, opened

FORM = require_http_methods(["GET", "HEAD", "POST"])


@keeps_drafts("A goal")
@FORM
def add_goal(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = to_add(request, reference)

    def verb(**said: Any) -> Goal:
        return actions.add_goal(person=person, by=user, **said)

    return ask(
        request, opened(GoalForm, request), verb, then=lambda goal: page_of(person, goal.record),
        said="Saved. Now you can add a first step.", **around(person, "A new goal"),
    )  # fmt: skip


@keeps_drafts("A change of a goal")
@FORM
def change_goal(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, goal = to_change(request, Kind.GOAL, reference, record_reference)
    present = {"words": goal.record.latest_words, "about": goal.about, "started_on": goal.started_on}
    theirs_by = str(goal.record.latest.author or "Somebody else")
    form = opened(GoalChangeForm, request, present=present, theirs_by=theirs_by)

    def verb(**said: Any) -> Goal:
        changed: Goal = goal if form.gives_way else actions.change_goal(goal=goal, by=user, **said)
        return changed

    return ask(
        request, form, verb, then=page_of(goal.person, goal.record),
        said=lambda changed: GAVE_WAY if form.gives_way else "Saved. What it said first stays readable.",
        **around(goal.person, "Change a goal"),
    )  # fmt: skip


@keeps_drafts("The end of a goal")
@FORM
def end_goal(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, goal = to_change(request, Kind.GOAL, reference, record_reference)

    def verb(**said: Any) -> Goal:
        return actions.end_goal(goal=goal, by=user, **said)

    return ask(
        request, opened(GoalEndForm, request), verb, then=page_of(goal.person, goal.record), said="Saved.",
        undo=lambda ended: reverse("reopen_goal", args=[reference, record_reference]),
        words=f"“{goal.record.latest_words}”", save="End this goal",
        **around(goal.person, "What became of a goal"),
    )  # fmt: skip


@require_POST
def reopen_goal(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The Undo of an end, and the button beside what has ended, however long ago."""
    user, goal = to_change(request, Kind.GOAL, reference, record_reference)
    return press(
        request, lambda: actions.reopen_goal(goal=goal, by=user), then=page_of(goal.person, goal.record),
        said="It is a goal again.",
    )  # fmt: skip
