"""The homes beside the hubs, by the verbs of their pages. No two open ones have one name, so none is added twice."""

from typing import Any

from django.http import Http404
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Category
from cases.models import Record as Envelope
from hubs.models import Hub
from nwd.api.adding import person_to_change
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.made import made_at
from nwd.api.once import KEY, once
from nwd.api.place_shapes import Change, Closes, Lives, NewPlace, NewRelief, Place, Places, Relief
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission
from partners.directory import entry
from placements import models
from placements.actions import places as verbs
from placements.actions import relief as relief_verbs
from placements.places.listed import listed_places
from placements.places.living import now_at

READ, KEEP = Permission.ADMIT, Permission.KEEP_PLACES


def _places(request: Request) -> Response:
    """Those that are open, with how many live there and how many are free. Who lives where is not told here."""
    user = caller(request)
    access.require(user, READ)
    return Response(Places({"items": listed_places(user, {}).rows}).data)


def _add_place(request: Request) -> Response:
    """A home where several young people may come. It has no address."""
    user = caller(request)
    access.require(user, KEEP)
    return _told(verbs.add_place(by=user, **_with_hub(read(NewPlace, request.data))), request, 201)


api_places = endpoints(
    "api_places",
    GET=(_places, {"responses": Places}),
    POST=(_add_place, {"request": NewPlace, "responses": {201: Place}}),
)


@endpoint("POST", request=Change, responses=Place)
def api_change_place(request: Request, reference: str) -> Response:
    """What is named of it is so from now on. What is not named stays."""
    place = entry(caller(request), KEEP, models.Place.objects.all(), reference)
    said = {name: value for name, value in read(Change, request.data).items() if name in request.data}
    return _told(verbs.change_place(place=place, by=caller(request), **_with_hub(said)), request)


@endpoint("POST", request=Closes, responses=Place)
def api_close_place(request: Request, reference: str) -> Response:
    """From that day nobody can live there. Refused while somebody does."""
    place = entry(caller(request), KEEP, models.Place.objects.all(), reference)
    return _told(verbs.close_place(place=place, by=caller(request), **read(Closes, request.data)), request)


@endpoint("POST", request=NewRelief, responses={201: Relief})
def api_relief(request: Request, reference: str) -> Response:
    """Its hosts help out at a hub, or at another place."""
    place = entry(caller(request), KEEP, models.Place.objects.all(), reference)
    said = _with_hub(read(NewRelief, request.data))
    if named := said.pop("for_place", ""):
        said["for_place"] = models.Place.objects.filter(reference=named).first()
        if said["for_place"] is None:
            raise ValidationError({"for_place": "No place has this reference. Check it."})
    return Response(Relief(relief_verbs.add_relief(place=place, by=caller(request), **said)).data, status=201)


@endpoint("POST", request=Closes, responses=Relief)
def api_end_relief(request: Request, reference: str) -> Response:
    """The first day on which they no longer help."""
    rows = models.Relief.objects.select_related("place", "hub", "for_place")
    relief = entry(caller(request), KEEP, rows, reference)
    return Response(
        Relief(relief_verbs.end_relief(relief=relief, by=caller(request), **read(Closes, request.data))).data
    )


@endpoint("POST", request=Lives, parameters=[KEY], responses={201: Record})
def api_live_at(request: Request, reference: str) -> Response:
    """They live in one of the places from a night on."""
    user = caller(request)
    person = person_to_change(request, reference, READ, Category.CARE_AND_PLACEMENT)
    said = read(Lives, request.data)
    place = models.Place.objects.filter(reference=said.pop("place")).first()
    if place is None:
        raise ValidationError({"place": "No place has this reference. Check it."})
    if not place.in_area and not said["out_of_area"]:
        raise ValidationError(
            {"out_of_area": "This is out of our area. Say that their social worker agreed."}
        )
    del said["out_of_area"]

    def verb() -> Envelope:
        return Envelope.objects.get(pk=verbs.live_at(person=person, place=place, by=user, **said).pk)

    return made_at(reference, once(request, verb, Envelope.objects.all()))


def _with_hub(said: dict[str, Any]) -> dict[str, Any]:
    if not said.get("hub"):
        return said | ({"hub": None} if "hub" in said else {})
    hub = Hub.objects.filter(reference=said["hub"]).first()
    if hub is None:
        raise serializers.ValidationError({"hub": "No hub has this reference. Check it."})
    return said | {"hub": hub}


def _told(place: models.Place, request: Request, status: int = 200) -> Response:
    for now in now_at(models.Place.objects.filter(pk=place.pk), caller(request)):
        return Response(Place(now).data, status=status)
    raise Http404
