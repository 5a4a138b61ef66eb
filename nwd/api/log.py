"""The day's log and night checks, by the verbs of their pages."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Category, YoungPerson
from cases.models import Record as Envelope
from hubs.models import Hub
from nwd.api import day_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User
from placements import actions
from placements.days.finding import HOME, require_daily_life
from placements.models import LogEntry, NightCheck

WRITE, DAILY = Permission.WRITE_NOTE, Category.DAILY_LIFE
MADE: dict[str, Any] = {"parameters": [KEY], "responses": {201: Record}}
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Record}}
NOT_KNOWN = "You know nobody with one of these references. Check them."


@endpoint("POST", request=shapes.NewLogEntry, **MADE)
def api_log(request: Request, reference: str) -> Response:
    """What the day was like for one or several who live there. The answer is the copy of the first."""
    user, hub = hub_to_change(request, reference, WRITE)
    said = read(shapes.NewLogEntry, request.data)
    people = known(user, said.pop("people"), "people")
    return first_of(request, lambda: actions.write_log(hub=hub, people=people, by=user, **said))


@endpoint("POST", request=shapes.LogCorrection, **CHANGED)
def api_correct_log(request: Request, reference: str, record_reference: UUID) -> Response:
    """All of it as it should be, of this copy alone. The first words stay readable."""
    person, by = person_to_change(request, reference, WRITE, DAILY), caller(request)
    entry = fact_of(request, LogEntry, person, record_reference)
    said = read(shapes.LogCorrection, request.data)
    return saved(request, person, lambda: actions.correct_log(entry=entry, by=by, **said), status=200)


@endpoint("POST", request=shapes.NewRound, **MADE)
def api_look_in(request: Request, reference: str) -> Response:
    """One round at night: how each was found. The answer is the first of them."""
    user, hub = hub_to_change(request, reference, HOME)
    said = read(shapes.NewRound, request.data)
    found = said.pop("found")
    people = known(user, [one["person"] for one in found], "found")
    states = {person: one["state"] for person, one in zip(people, found, strict=True)}
    return first_of(request, lambda: actions.look_in(hub=hub, found=states, by=user, **said))


@endpoint("POST", request=shapes.CheckRight, **CHANGED)
def api_correct_check(request: Request, reference: str, record_reference: UUID) -> Response:
    """A night check put right; what it said stays in its history."""
    person, by = person_to_change(request, reference, HOME, DAILY), caller(request)
    check = fact_of(request, NightCheck, person, record_reference, HOME)
    said = read(shapes.CheckRight, request.data)
    return saved(request, person, lambda: actions.correct_check(check=check, by=by, **said), status=200)


@endpoint("POST", request=shapes.NightInterval, **MADE)
def api_set_night_interval(request: Request, reference: str) -> Response:
    """How often to look in on them at night, where that is not as for the house."""
    person, by = person_to_change(request, reference, HOME, DAILY), caller(request)
    said = read(shapes.NightInterval, request.data)
    return saved(request, person, lambda: actions.set_night_interval(person=person, by=by, **said))


@endpoint("POST", request=shapes.HowOften, responses=shapes.HowOften)
def api_set_house_nights(request: Request, reference: str) -> Response:
    """How often to look in at night on everybody there. The same said twice is the same."""
    user = caller(request)
    hub = access.fetch_hub(user, Permission.RUN_HOME, reference)
    said = read(shapes.HowOften, request.data)
    return Response(shapes.HowOften(actions.set_house_nights(hub=hub, by=user, **said)).data)


def hub_to_change(request: Request, reference: str, permission: Permission) -> tuple[User, Hub]:
    user = caller(request)
    hub = access.fetch_hub(user, permission, reference)
    require_daily_life(user, permission)
    return user, hub


def known(user: User, references: list[str], box: str) -> list[YoungPerson]:
    """In the order given, each once. Hidden and absent are refused alike."""
    found = YoungPerson.objects.visible_to(user).in_bulk(references, field_name="reference")
    if len(found) != len(references):
        raise serializers.ValidationError({box: NOT_KNOWN})
    return [found[reference] for reference in references]


def first_of(request: Request, verb: Callable[[], list[Any]]) -> Response:
    record = once(request, lambda: Envelope.objects.get(pk=verb()[0].pk), Envelope.objects.all())
    place = reverse("api_record", args=[record.person.reference, record.reference])
    return Response(Record(lines([record])[0]).data, status=201, headers={"Location": place})
