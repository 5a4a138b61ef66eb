"""What is to be done and visits, by the verbs of their pages."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.doing.forms import LONGEST
from cases.models import Action, Category, Visit
from cases.models import Record as Envelope
from cases.models.contact import ContactPlace
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from nwd.pages.due.doing import VERBS
from partners.access import Permission
from partners.models import Worker

WRITE = Permission.WRITE_NOTE
MADE: dict[str, Any] = {"parameters": [KEY], "responses": {201: Record}}
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Record}}


class Whose(Strict):
    owner = serializers.SlugField(max_length=12, help_text="The reference of the worker who does it.")
    due_on = serializers.DateField()


class NewAction(Whose):
    words = serializers.CharField(max_length=LONGEST, help_text="What is to be done.")


class VisitTimes(Strict):
    starts_at = serializers.DateTimeField(help_text="With its offset: 2026-11-20T18:30:00Z.")
    ends_at = serializers.DateTimeField(help_text="When the worker will be back.")
    place = serializers.ChoiceField(ContactPlace.choices, allow_blank=True, default="")


class NewVisit(VisitTimes):
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


@endpoint("POST", request=NewAction, **MADE)
def api_actions(request: Request, reference: str) -> Response:
    """Something to do, given to a worker who can read it."""
    person = person_to_change(request, reference, WRITE, Category.KEY_WORK)
    said, by = _with_owner(read(NewAction, request.data)), caller(request)
    return saved(request, person, lambda: actions.give_action(person=person, by=by, **said))


@endpoint("POST", request=Whose, **CHANGED)
def api_change_action(request: Request, reference: str, record_reference: UUID) -> Response:
    """Somebody else's now, or another day."""
    said = _with_owner(read(Whose, request.data))
    return _press(request, (reference, record_reference), Action, actions.change_action, **said)


@endpoint("POST", request=None, **CHANGED)
def api_complete_action(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is done: something to do, a RAISE action, or a step of a plan."""
    return _done(request, reference, record_reference, done=True)


@endpoint("POST", request=None, **CHANGED)
def api_reopen_action(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is not done after all."""
    return _done(request, reference, record_reference, done=False)


@endpoint("POST", request=NewVisit, **MADE)
def api_visits(request: Request, reference: str) -> Response:
    """A visit of the caller's own, planned."""
    person = person_to_change(request, reference, WRITE, Category.KEY_WORK)
    said, by = read(NewVisit, request.data), caller(request)
    return saved(request, person, lambda: actions.plan_visit(person=person, by=by, **said))


@endpoint("POST", request=VisitTimes, **CHANGED)
def api_change_visit(request: Request, reference: str, record_reference: UUID) -> Response:
    """Another time or place; while it is under way, back later than planned."""
    said = read(VisitTimes, request.data)
    return _press(request, (reference, record_reference), Visit, actions.change_visit, **said)


@endpoint("POST", request=None, **CHANGED)
def api_start_visit(request: Request, reference: str, record_reference: UUID) -> Response:
    """The worker sets out."""
    return _press(request, (reference, record_reference), Visit, actions.start_visit)


@endpoint("POST", request=None, **CHANGED)
def api_end_visit(request: Request, reference: str, record_reference: UUID) -> Response:
    """The worker is back."""
    return _press(request, (reference, record_reference), Visit, actions.end_visit)


@endpoint("POST", request=None, **CHANGED)
def api_call_off_visit(request: Request, reference: str, record_reference: UUID) -> Response:
    """It will not happen."""
    return _press(request, (reference, record_reference), Visit, actions.call_off_visit)


@endpoint("POST", request=None, **CHANGED)
def api_bring_visit_back(request: Request, reference: str, record_reference: UUID) -> Response:
    """As it was planned, after a press too many."""
    return _press(request, (reference, record_reference), Visit, actions.bring_visit_back)


def _press(
    request: Request, address: tuple[str, UUID], kind: Any, verb: Callable[..., Any], **said: Any
) -> Response:
    person = person_to_change(request, address[0], WRITE)
    name, by = kind._meta.model_name, caller(request)
    said |= {name: fact_of(request, kind, person, address[1]), "by": by}
    return saved(request, person, lambda: verb(**said), status=200)


def _done(request: Request, reference: str, record: UUID, *, done: bool) -> Response:
    """By the verb of its kind, as several are on the page."""
    person, by = person_to_change(request, reference, WRITE), caller(request)
    theirs = Envelope.objects.visible_to(by).filter(person=person, kind__in=VERBS)
    verbs = VERBS[get_object_or_404(theirs, reference=record).kind]
    fact = fact_of(request, verbs.rows.model, person, record)
    verb = verbs.do if done else verbs.undo
    return saved(request, person, lambda: verb(**{verbs.name: fact, "by": by}), status=200)


def _with_owner(said: dict[str, Any]) -> dict[str, Any]:
    """Who works here is no secret: an unknown worker is said to be."""
    owner = Worker.objects.filter(reference=said["owner"]).first()
    if owner is None:
        raise serializers.ValidationError({"owner": "Nobody works here under this reference. Check it."})
    return said | {"owner": owner}
