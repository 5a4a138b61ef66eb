"""Significant events: what stands and what waits, and a new one, by the verbs that the pages call."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import add_significant_event, lift
from cases.contributing import categories_for
from cases.models import Record, YoungPerson
from cases.significant.events import event_of, events_of
from cases.views import NO_CLAUSE
from nwd.api import significant_shapes as shapes
from nwd.api.endpoint import caller, endpoints, read
from nwd.api.once import KEY, once
from partners import access, trail
from partners.access import Permission
from partners.models import User

NOT_THERE = "You know no record of theirs with this reference. Check it."
SAY_WHAT = "Say what it is about, or name the record that it is lifted from; not both."


def _events(request: Request, reference: str) -> Response:
    """What mattered, newest first: the approved version of each, and what waits for a manager."""
    user = caller(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="list", reference=reference)
    events = events_of(person, user)
    ids = [version.record.pk for event in events for version in event.versions]
    trail.write(by=user, what="list", act="significant_events", people=[person.pk], records=ids)
    return Response(shapes.SignificantEvents({"items": events}).data)


def _add(request: Request, reference: str) -> Response:
    """Write down what mattered, or lift it from a record. It waits for a manager."""
    user = caller(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    if not categories_for(user):
        access.refuse(user, Permission.WRITE_NOTE, [person.pk])
        raise PermissionDenied(NO_CLAUSE)
    said: dict[str, Any] = read(shapes.NewSignificantEvent, request.data)
    named = said.pop("lifted_from", None)
    if bool(named) == bool(said.get("category")):
        raise serializers.ValidationError({"category": SAY_WHAT})
    source = _source(user, person, named) if named else None

    def verb() -> Record:
        if source:
            return lift(source=source, by=user, **said)
        return add_significant_event(person=person, by=user, **said)

    event = once(request, verb, Record.objects.all())
    place = reverse("api_record", args=[reference, event.reference])
    return Response(
        shapes.SignificantEvent(event_of(event, user)).data, status=201, headers={"Location": place}
    )


def _source(user: User, person: YoungPerson, reference: Any) -> Record:
    """Hidden and absent are refused alike."""
    found = Record.objects.visible_to(user).filter(
        person=person, reference=reference, corrects__isnull=True
    ).first()  # fmt: skip
    if found is None:
        raise serializers.ValidationError({"lifted_from": NOT_THERE})
    return found


api_significant_events = endpoints(
    "api_significant_events",
    GET=(_events, {"responses": shapes.SignificantEvents}),
    POST=(
        _add,
        {
            "request": shapes.NewSignificantEvent,
            "parameters": [KEY],
            "responses": {201: shapes.SignificantEvent},
        },
    ),
)
