"""Asking for a RAISE and the answer, by the verbs of their pages."""

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import raise_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY, once
from nwd.api.raise_named import plan_of, series_shown
from partners import access, trail
from partners.access import Permission
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.who import named
from raise_meetings import actions
from raise_meetings.asking.doors import fetch_ask
from raise_meetings.asking.hub import hub_told
from raise_meetings.asking.listed import desk_of
from raise_meetings.asking.may import refuse_unless_may_ask
from raise_meetings.asking.page import joinable
from raise_meetings.asking.who import hub_for, hubs_for
from raise_meetings.models import RaiseAsk, Series


def raise_asks(request: Request) -> Response:
    """Those that wait, then those answered in the last month, as far as the caller may know of them."""
    user = caller(request)
    access.require(user, Permission.ASK_FOR_RAISE)
    desk = desk_of(user)
    trail.listed(by=user, act="raise_desk", people=desk.people)
    items = [_told(row.thing, user) for row in (*desk.waiting, *desk.answered)]
    return Response(shapes.RaiseAsks({"items": items, "next_cursor": None}).data)


def ask_for_raise(request: Request) -> Response:
    """About young people by reference, or about a place and nobody."""
    user = caller(request)
    refuse_unless_may_ask(user)
    said = read(shapes.NewRaiseAsk, request.data)
    said["people"] = named(user, said["people"])
    near = {hub.reference: hub for hub in hubs_for(user)}
    hub = hub_for(said["people"]) if said["people"] else near.get(said.get("hub", ""))
    if hub is None:
        raise serializers.ValidationError(
            {"hub": "Name the hub that is nearest, or young people whom one knows."}
        )
    said["hub"] = hub
    made = once(request, lambda: actions.ask_for_raise(by=user, **said), RaiseAsk.objects.all())
    return Response(shapes.RaiseAsk(_told(made, user)).data, status=201)


api_raise_asks = endpoints(
    "api_raise_asks",
    GET=(raise_asks, {"responses": shapes.RaiseAsks}),
    POST=(ask_for_raise,
          {"request": shapes.NewRaiseAsk, "parameters": [KEY], "responses": {201: shapes.RaiseAsk}}),
)  # fmt: skip


@endpoint("GET", responses=shapes.RaiseAsk)
def api_raise_ask(request: Request, reference: str) -> Response:
    """What became of one."""
    user = caller(request)
    found = fetch_ask(user, Permission.READ_PERSON, reference, what="read")
    return Response(shapes.RaiseAsk(_told(found, user)).data)


@endpoint("POST", request=shapes.RaiseAccepted, parameters=[KEY], responses={200: shapes.RaiseSeries})
def api_accept_raise(request: Request, reference: str) -> Response:
    """A new RAISE or one that goes on, with its meeting where it is planned already."""
    user = caller(request)
    found = fetch_ask(user, Permission.CONVENE, reference)
    refuse_unless_of_the_house(user, found.hub)
    said = read(shapes.RaiseAccepted, request.data)
    plan: dict[str, Any] = plan_of(said["meeting"]) if "meeting" in said else {}
    series = None
    if "series" in said:
        series = next((one for one in joinable(found, user) if one.reference == said["series"]), None)
        if series is None:
            raise serializers.ValidationError(
                {"series": "No RAISE about them that goes on has this reference."}
            )
    made = once(
        request, lambda: actions.begin_raise(ask=found, by=user, series=series, **plan), Series.objects.all()
    )
    return Response(series_shown(made, user))


@endpoint("POST", request=shapes.RaiseAskDeclined, parameters=[KEY], responses={200: shapes.RaiseAsk})
def api_decline_raise(request: Request, reference: str) -> Response:
    """With the reason, which whoever asked reads."""
    user = caller(request)
    found, said = fetch_ask(user, Permission.CONVENE, reference), read(shapes.RaiseAskDeclined, request.data)
    made = once(request, lambda: actions.decline_raise(ask=found, by=user, **said), RaiseAsk.objects.all())
    return Response(shapes.RaiseAsk(_told(made, user)).data)


def _told(ask: Any, user: User) -> Any:
    ask.told = hub_told(ask, user)
    return ask
