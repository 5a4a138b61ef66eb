"""What each agency says before a RAISE, by the verb of its page."""

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import raise_shapes as shapes
from nwd.api.endpoint import caller, endpoints, read
from nwd.api.once import KEY, once
from partners import trail
from partners.access import Permission
from partners.models import User
from raise_meetings import actions
from raise_meetings.meeting.named import people_of
from raise_meetings.models import Meeting
from raise_meetings.preparing.beforehand import beforehand
from raise_meetings.preparing.fetching import fetch_meeting

BOXES = ("know", "done", "offer")


def raise_parts(request: Request, reference: str, meeting: str) -> Response:
    """Of what the caller may read."""
    user = caller(request)
    return _shown(fetch_meeting(user, Permission.READ_PERSON, reference, meeting, what="list"), user)


def say_part(request: Request, reference: str, meeting: str) -> Response:
    """The three boxes of the caller's agency as they shall be."""
    user, said = caller(request), read(shapes.PartSaid, request.data)
    found = fetch_meeting(user, Permission.JOIN_RAISE, reference, meeting)
    person = next((one for one in people_of(found, user) if one.reference == said["about"]), None)
    if said["about"] and person is None:
        raise serializers.ValidationError({"about": "This meeting is not about them."})
    words = {box: said[box] for box in BOXES}
    once(
        request,
        lambda: actions.say_part(
            meeting=found, person=person, words=words, by=user, category=said["category"]
        ),
        Meeting.objects.all(),
    )
    return _shown(found, user)


def _shown(meeting: Meeting, user: User) -> Response:
    people = people_of(meeting, user)
    trail.listed(by=user, act="raise_parts", people=[one.pk for one in people])
    items = [
        {"reference": one.reference, "about": about.person and about.person.reference, "agency": one.agency,
         "section": one.section, "words": one.said}
        for about in beforehand(meeting, people, user) for part in about.parts for one in part.said
    ]  # fmt: skip
    return Response(shapes.Parts({"items": items, "next_cursor": None}).data)


api_raise_parts = endpoints(
    "api_raise_parts",
    GET=(raise_parts, {"responses": shapes.Parts}),
    POST=(say_part, {"request": shapes.PartSaid, "parameters": [KEY], "responses": {200: shapes.Parts}}),
)
