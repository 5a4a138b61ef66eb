"""What comes of a RAISE, by the verbs of its pages. An action is named by its record, one for a place by itself."""

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import raise_action_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY
from nwd.api.raise_answers import once_of
from partners import access, trail
from partners.access import Permission
from partners.models import Agency
from raise_meetings import actions
from raise_meetings.asked_of_us.choosing import people_of_newest
from raise_meetings.asked_of_us.listed import Line, asked_of, lines
from raise_meetings.asked_of_us.series import of_series
from raise_meetings.models import Action, PlaceAction, Series

JOIN = Permission.JOIN_RAISE


def raise_actions(request: Request, reference: str) -> Response:
    """All that came of one RAISE, as far as the caller may read."""
    user = caller(request)
    series = access.fetch(user, Series.objects.all(), Permission.READ_PERSON, reference=reference)
    return _listed(
        request, [line for one in of_series(series, user) for line in one.lines], "raise_actions_of"
    )


def add_raise_action(request: Request, reference: str) -> Response:
    """Taken on by the caller's agency, or asked of another by whoever leads."""
    user = caller(request)
    series = access.fetch(user, Series.objects.all(), JOIN, what="change", reference=reference)
    meeting, people = people_of_newest(series, user)
    said = read(shapes.NewRaiseAction, request.data)
    about = said.pop("about")
    said["person"] = next((one for one in people if one.reference == about), None)
    said["agency"] = Agency.objects.filter(reference=said["agency"]).first()
    if (
        said["agency"] is None
        or (about and said["person"] is None)
        or (not about and series.about == "person")
    ):
        raise serializers.ValidationError({"about": "Name a young person whom it is about, and an agency."})
    kind = Action if about else PlaceAction
    made = once_of(request, kind, lambda: actions.add_raise_action(meeting=meeting, by=user, **said))
    return Response(shapes.RaiseAction(lines([made])[0]).data, status=201)


@endpoint("GET", responses=shapes.RaiseActions)
def api_asked_of_us(request: Request) -> Response:
    """What is to do for the caller's agency: what was due first stands first."""
    user = caller(request)
    access.require(user, JOIN)
    worker = access.facts_of(user).worker
    return _listed(request, asked_of(worker.agency, user) if worker else [], "asked_of_us")


api_raise_actions = endpoints(
    "api_raise_actions",
    GET=(raise_actions, {"responses": shapes.RaiseActions}),
    POST=(
        add_raise_action,
        {"request": shapes.NewRaiseAction, "parameters": [KEY], "responses": {201: shapes.RaiseAction}},
    ),
)


def _listed(request: Request, found: list[Line], act: str) -> Response:
    trail.listed(by=caller(request), act=act, people={one.person.pk for one in found if one.person})
    return Response(shapes.RaiseActions({"items": found, "next_cursor": None}).data)
