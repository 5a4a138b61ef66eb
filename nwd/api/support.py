"""Questions to specialists, their sessions and formulations, by the verbs that the pages call."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Formulation, Intervention, SpecialistAsk
from cases.support.boxes import FORMULATION, as_words
from cases.support.disciplines import asked_by, own_disciplines, recorded_by
from cases.support.doors import NOT_ASKED, NOT_OF_IT
from cases.support.whom import is_party
from cases.views import NO_CLAUSE
from hubs.models import Hub
from nwd.api import support_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission
from partners.models import User, Worker

P = Permission.WRITE_NOTE


@endpoint("POST", request=shapes.Ask, parameters=[KEY], responses={201: Record})
def api_asks(request: Request, reference: str) -> Response:
    """Ask a specialist in one line. Asking lets nobody in: they could read it already."""
    user, person = caller(request), person_to_change(request, reference, P)
    if not asked_by(user):
        _refuse(user, person.pk, NO_CLAUSE)
    said = read(shapes.Ask, request.data)
    said["asked_of"] = _worker(said.pop("asked_of"), "asked_of")

    def verb() -> SpecialistAsk:
        return actions.ask_specialist(person=person, by=user, **said)

    return saved(request, person, verb)


@endpoint("POST", request=shapes.Answer, parameters=[KEY], responses={200: Record})
def api_answer(request: Request, reference: str, record_reference: UUID) -> Response:
    """Answer a question, or write down what somebody answered you. The answer is the question's record."""
    user, person = caller(request), person_to_change(request, reference, P)
    ask = fact_of(request, SpecialistAsk, person, record_reference)
    if not is_party(ask, user):
        _refuse(user, person.pk, NOT_ASKED)
    said = read(shapes.Answer, request.data)
    said["answered_by"] = _worker(said.pop("answered_by"), "answered_by")
    hub = said.pop("session_for_hub")
    said |= {"as_session": bool(hub), "hub": _hub(hub, "session_for_hub") if hub else None}

    def verb() -> SpecialistAsk:
        return actions.answer_ask(ask=ask, by=user, **said)

    return saved(request, person, verb, status=200)


@endpoint("POST", request=None, parameters=[KEY], responses={200: Record})
def api_drop_ask(request: Request, reference: str, record_reference: UUID) -> Response:
    """A question is no longer needed: it waits for nobody, and counts as no answer."""
    user, person = caller(request), person_to_change(request, reference, P)
    ask = fact_of(request, SpecialistAsk, person, record_reference)
    if not is_party(ask, user):
        _refuse(user, person.pk, NOT_ASKED)
    return saved(request, person, lambda: actions.drop_ask(ask=ask, by=user), status=200)


@endpoint("POST", request=shapes.Session, parameters=[KEY], responses={201: Record})
def api_interventions(request: Request, reference: str) -> Response:
    """Write down a session. Specialists their own; everybody else what is no discipline's."""
    user, person = caller(request), person_to_change(request, reference, P)
    if not recorded_by(user):
        _refuse(user, person.pk, NO_CLAUSE)
    said = read(shapes.Session, request.data)
    said["hub"] = _hub(said.pop("hub"), "hub")

    def verb() -> Intervention:
        return actions.record_intervention(person=person, by=user, **said)

    return saved(request, person, verb)


@endpoint("POST", request=shapes.Formulation, parameters=[KEY], responses={201: Record})
def api_formulations(request: Request, reference: str) -> Response:
    """Write a formulation for the team. It takes the place of the discipline's last, which stays readable."""
    user, person = caller(request), person_to_change(request, reference, P)
    if not own_disciplines(user):
        _refuse(user, person.pk, NOT_OF_IT)
    said: dict[str, Any] = read(shapes.Formulation, request.data)
    words = as_words({box: said.pop(box) for box in FORMULATION}, FORMULATION)

    def verb() -> Formulation:
        return actions.write_formulation(person=person, by=user, words=words, **said)

    return saved(request, person, verb)


def _refuse(user: User, person: int, why: str) -> None:
    access.refuse(user, P, [person])
    raise PermissionDenied(why)


def _worker(reference: str, box: str) -> Worker | None:
    """Who works where is no secret."""
    if not reference:
        return None
    found = Worker.objects.filter(reference=reference).first()
    if found is None:
        raise serializers.ValidationError({box: "Nobody works here under this reference. Check it."})
    return found


def _hub(reference: str, box: str) -> Hub:
    found: Hub | None = Hub.objects.filter(reference=reference).first()
    if found is None:
        raise serializers.ValidationError({box: "There is no hub with this reference. Check it."})
    return found
