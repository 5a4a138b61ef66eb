"""What the police share, by the verbs of its pages: an item is named by its record."""

from typing import Any

from django.core.exceptions import PermissionDenied
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from nwd.api import intelligence_shapes as shapes
from nwd.api.adding import person_to_change, saved
from nwd.api.endpoint import caller, endpoints, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record as Shown
from partners import access, trail
from partners.access import Permission
from partners.models import Agency
from raise_meetings import actions
from raise_meetings.intelligence.glued import items_of
from raise_meetings.intelligence.who import ONLY_POLICE, is_police

SHARE = Permission.SHARE_INTELLIGENCE
MADE: dict[str, Any] = {"parameters": [KEY], "responses": {201: Shown}}
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Shown}}


def list_items(request: Request, reference: str) -> Response:
    """Those to be relied on today that the caller may read. Each is a reading of it on the trail."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    items = items_of(person, user)
    records = [one.item.pk for one in items]
    if records:
        trail.write(by=user, what="read", act="intelligence_item", people=[person.pk], records=records)
    return Response(shapes.Items({"items": items}).data)


def share_item(request: Request, reference: str) -> Response:
    """Share what the police know. For whoever the police employ."""
    person, user = person_to_change(request, reference, SHARE), caller(request)
    if not is_police(user):
        access.refuse(user, SHARE, [person.pk])
        raise PermissionDenied(ONLY_POLICE)
    said = read(shapes.NewItem, request.data)
    said["agencies"] = _agencies(said["agencies"])
    return saved(request, person, lambda: actions.share_item(person=person, by=user, **said))


def _agencies(references: list[str]) -> list[Agency]:
    found = Agency.objects.in_bulk(references, field_name="reference")
    if len(found) != len(set(references)):
        raise serializers.ValidationError({"agencies": "There is no agency with one of these references."})
    return list(found.values())


api_intelligence = endpoints(
    "api_intelligence",
    GET=(list_items, {"responses": shapes.Items}),
    POST=(share_item, {"request": shapes.NewItem, **MADE}),
)
