"""The plan of a young person, by the question and the verbs of its pages."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Goal, PlanReview, PlanStep, YoungPerson
from cases.plan.changing import PLAN
from cases.plan.shown import plan_of
from nwd.api import plan_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission
from partners.models import Worker

WRITE = Permission.WRITE_NOTE
Verb = Callable[..., Any]
NAMES = {Goal: "goal", PlanStep: "step", PlanReview: "review"}


@endpoint("GET", responses=shapes.Plan)
def api_plan(request: Request, reference: str) -> Response:
    """Strengths, goals with their steps and numbers, and when they looked at it together."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    return Response(shapes.Plan(plan_of(person, user, timezone.localdate())).data)


def _add_to(request: Request, reference: str, shape: Any, verb: Verb) -> Response:
    person = person_to_change(request, reference, WRITE, PLAN)
    said, by = _resolved(request, person, read(shape, request.data)), caller(request)
    return saved(request, person, lambda: verb(person=person, by=by, **said))


def _change(
    request: Request,
    address: tuple[str, UUID],
    kind: Any,
    verb: Verb,
    shape: Any = None,
    *,
    status: int = 200,
) -> Response:
    """`verb` takes the fact under the name that it has here: a goal, a step, a review."""
    person = person_to_change(request, address[0], WRITE, PLAN)
    fact, by = fact_of(request, kind, person, address[1]), caller(request)
    said = _resolved(request, person, read(shape, request.data)) if shape else {}
    return saved(request, person, lambda: verb(**{NAMES[kind]: fact}, by=by, **said), status=status)


def _resolved(request: Request, person: YoungPerson, said: dict[str, Any]) -> dict[str, Any]:
    """References as rows. Who works where is no secret; a goal that is hidden is like none."""
    if said.get("owner_worker") is not None:
        said["owner_worker"] = Worker.objects.filter(reference=said["owner_worker"]).first()
        if said["owner_worker"] is None:
            raise serializers.ValidationError({"owner_worker": "Nobody works here under this reference."})
    if said.get("goal") is not None:
        said["goal"] = fact_of(request, Goal, person, said["goal"])
    if "scores" in said:
        said["scores"] = [
            (fact_of(request, Goal, person, one["goal"]), one["rater"], one["score"])
            for one in said["scores"]
        ]
    return said


def _said_of(shape: Any, status: int = 200) -> dict[str, Any]:
    return {"request": shape, "parameters": [KEY], "responses": {status: Record}}


@endpoint("POST", **_said_of(shapes.NewAboutMe, 201))
def api_about_me(request: Request, reference: str) -> Response:
    """A new version of what the young person wants people to know. Those before stay readable."""
    return _add_to(request, reference, shapes.NewAboutMe, actions.write_about_me)


@endpoint("POST", **_said_of(shapes.NewGoal, 201))
def api_goals(request: Request, reference: str) -> Response:
    """A goal, in the young person's own words."""
    return _add_to(request, reference, shapes.NewGoal, actions.add_goal)


@endpoint("POST", **_said_of(shapes.NewGoal))
def api_change_goal(request: Request, reference: str, record_reference: UUID) -> Response:
    """All of it as it shall be. Other words are a correction: the first ones stay readable."""
    return _change(request, (reference, record_reference), Goal, actions.change_goal, shapes.NewGoal)


@endpoint("POST", **_said_of(shapes.EndOfGoal))
def api_end_goal(request: Request, reference: str, record_reference: UUID) -> Response:
    """What became of a goal."""
    return _change(request, (reference, record_reference), Goal, actions.end_goal, shapes.EndOfGoal)


@endpoint("POST", **_said_of(None))
def api_reopen_goal(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is a goal again."""
    return _change(request, (reference, record_reference), Goal, actions.reopen_goal)


@endpoint("POST", **_said_of(shapes.NewStep, status=201))
def api_steps(request: Request, reference: str, record_reference: UUID) -> Response:
    """A step towards the goal."""
    return _change(request, (reference, record_reference), Goal, actions.add_step, shapes.NewStep, status=201)


@endpoint("POST", **_said_of(shapes.NewStep))
def api_change_step(request: Request, reference: str, record_reference: UUID) -> Response:
    """All of it as it shall be."""
    return _change(request, (reference, record_reference), PlanStep, actions.change_step, shapes.NewStep)


@endpoint("POST", **_said_of(shapes.DoneStep))
def api_do_step(request: Request, reference: str, record_reference: UUID) -> Response:
    """A step is done. Twice is once."""
    return _change(request, (reference, record_reference), PlanStep, actions.do_step, shapes.DoneStep)


@endpoint("POST", **_said_of(None))
def api_drop_step(request: Request, reference: str, record_reference: UUID) -> Response:
    """A step is needed no longer. Twice is once."""
    return _change(request, (reference, record_reference), PlanStep, actions.drop_step)


@endpoint("POST", **_said_of(None))
def api_take_up_step(request: Request, reference: str, record_reference: UUID) -> Response:
    """A step is to be done after all. Twice is once."""
    return _change(request, (reference, record_reference), PlanStep, actions.take_up_step)


@endpoint("POST", **_said_of(shapes.NewScore, 201))
def api_scores(request: Request, reference: str) -> Response:
    """Where something stands for somebody, from 0 to 10."""
    return _add_to(request, reference, shapes.NewScore, actions.score)


@endpoint("POST", **_said_of(shapes.NewReview, 201))
def api_plan_reviews(request: Request, reference: str) -> Response:
    """They looked at the plan together: what was said, where goals stand, the next time. All of it or nothing."""
    return _add_to(request, reference, shapes.NewReview, actions.review_plan)


@endpoint("POST", **_said_of(shapes.ChangedReview))
def api_change_review(request: Request, reference: str, record_reference: UUID) -> Response:
    """What was said when they looked at it. Its numbers stay as they are."""
    return _change(
        request, (reference, record_reference), PlanReview, actions.change_review, shapes.ChangedReview
    )
