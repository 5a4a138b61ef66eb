"""The course of a RAISE meeting, by the verbs of its page: begun, placed, agreed, who came, closed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import raise_writing_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY, once
from partners import trail
from partners.access import Permission
from partners.models import User
from raise_meetings import actions
from raise_meetings.meeting.agreed import with_agreed
from raise_meetings.meeting.fetching import fetch
from raise_meetings.meeting.named import known_in, people_of
from raise_meetings.meeting.placed import placing
from raise_meetings.meeting.said_of_coming import say_who_came
from raise_meetings.models import Meeting

JOIN, CONVENE = Permission.JOIN_RAISE, Permission.CONVENE
STANDS: dict[str, Any] = {"parameters": [KEY], "responses": {200: shapes.MeetingStands}}
PLACED: dict[str, Any] = {"parameters": [KEY], "responses": {200: shapes.Ratings}}


@endpoint("POST", request=shapes.MeetingBegun, **STANDS)
def api_begin_raise(request: Request, reference: str, meeting: str) -> Response:
    """Now, or when it began."""
    user, said = caller(request), read(shapes.MeetingBegun, request.data)
    found = fetch(user, CONVENE, reference, meeting)
    return _stands(request, lambda: actions.begin_meeting(meeting=found, by=user, **said))


@endpoint("POST", request=shapes.ScaleAgreed, **STANDS)
def api_agree_scale(request: Request, reference: str, meeting: str) -> Response:
    """What the meeting agreed of one young person in the end, where it did."""
    user, said = caller(request), read(shapes.ScaleAgreed, request.data)
    found = fetch(user, CONVENE, reference, meeting)
    person = known_in(said["about"], found, user)
    agree = partial(actions.agree_scale, meeting=found, person=person, score=said["score"], by=user)
    return _stands(request, agree)


@endpoint("POST", request=shapes.WhoCame, **STANDS)
def api_raise_attendance(request: Request, reference: str, meeting: str) -> Response:
    """Of each agency that was invited, and how each young person had their say."""
    user, said = caller(request), read(shapes.WhoCame, request.data)
    found = fetch(user, CONVENE, reference, meeting)
    return _stands(request, lambda: say_who_came(found, user, **said))


@endpoint("POST", request=None, **STANDS)
def api_close_raise_meeting(request: Request, reference: str, meeting: str) -> Response:
    """What stands becomes part of the records. What is still open is said, and stops it."""
    user = caller(request)
    found = fetch(user, CONVENE, reference, meeting)
    return _stands(request, lambda: actions.close_meeting(meeting=found, by=user))


def ratings(request: Request, reference: str, meeting: str) -> Response:
    """Where each placed it: how many, and where once the caller has placed their own."""
    user = caller(request)
    return _placed(fetch(user, Permission.READ_PERSON, reference, meeting, what="list"), user)


def place(request: Request, reference: str, meeting: str) -> Response:
    """For oneself, or for somebody who is not at a keyboard."""
    user, said = caller(request), read(shapes.RatingPlaced, request.data)
    found = fetch(user, JOIN, reference, meeting)
    said["person"] = known_in(said.pop("about"), found, user)
    return _placed_by(request, found, user, lambda: actions.place_rating(meeting=found, by=user, **said))


@endpoint("POST", request=None, **PLACED)
def api_pass_rating(request: Request, reference: str, meeting: str) -> Response:
    """It is not theirs to say."""
    user = caller(request)
    found = fetch(user, JOIN, reference, meeting)
    return _placed_by(request, found, user, lambda: actions.pass_rating(meeting=found, by=user))


def _placed_by(request: Request, meeting: Meeting, user: User, verb: Callable[[], Any]) -> Response:
    def done() -> Meeting:
        verb()
        return meeting

    return _placed(once(request, done, Meeting.objects.all()), user)


def _placed(meeting: Meeting, user: User) -> Response:
    people = people_of(meeting, user)
    trail.listed(by=user, act="api_raise_ratings", people=[one.pk for one in people])
    placed = placing(meeting, user, people)
    items = [
        {"about": one.reference, "how_many": at.how_many, "is_hidden": at.is_hidden,
         "placed": at.spread.rows if at.spread else ()}
        for one in people for at in [placed[one.pk]]
    ]  # fmt: skip
    return Response(shapes.Ratings({"items": items, "next_cursor": None}).data)


def _stands(request: Request, verb: Callable[[], Meeting]) -> Response:
    found = once(request, verb, Meeting.objects.all())
    return Response(shapes.MeetingStands(with_agreed([found], caller(request))[0]).data)


api_raise_ratings = endpoints(
    "api_raise_ratings",
    GET=(ratings, {"responses": shapes.Ratings}),
    POST=(place, {"request": shapes.RatingPlaced, **PLACED}),
)
