"""The visitors' book, by the verbs of its pages. A line has no record of its own; whom it is about has."""

from functools import partial
from typing import Any

from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import day_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.log import hub_to_change, known
from nwd.api.once import KEY, once
from partners import access, trail
from partners.models import User
from placements import actions
from placements.days.finding import HOME
from placements.days.visits import in_the_house
from placements.models import Visitor


def _visitors(request: Request, reference: str) -> Response:
    """Who is in the house now, as far as the caller may know whom they came to see."""
    user = caller(request)
    hub = access.fetch_hub(user, HOME, reference)
    here = in_the_house(hub, user)
    seen: Any = [part.person_id for one in here for part in one.seen]  # type: ignore[attr-defined]
    trail.listed(by=user, act="visitors_book", people=sorted(set(seen)))
    return Response(shapes.Visitors({"items": here}).data)


def _let_in(request: Request, reference: str) -> Response:
    """Somebody comes in, to see young people who live there or nobody in particular."""
    user, hub = hub_to_change(request, reference, HOME)
    said = read(shapes.NewVisitor, request.data)
    people = known(user, said.pop("people"), "people")
    verb = partial(actions.let_in, hub=hub, people=people, by=user, **said)
    visitor = once(request, verb, Visitor.objects.all())
    return Response(shapes.VisitorLine(visitor).data, status=201)


@endpoint("POST", request=None, responses=shapes.VisitorLine)
def api_let_out(request: Request, reference: str) -> Response:
    """They have left, now."""
    user, visitor = _visitor(request, reference)
    return Response(shapes.VisitorLine(actions.let_out(visitor=visitor, by=user)).data)


@endpoint("POST", request=shapes.VisitorChanges, responses=shapes.VisitorLine)
def api_change_visitor(request: Request, reference: str) -> Response:
    """All of the line as it should be. What it said before stays in its history."""
    user, visitor = _visitor(request, reference)
    said = read(shapes.VisitorChanges, request.data)
    return Response(shapes.VisitorLine(actions.change_visitor(visitor=visitor, by=user, **said)).data)


api_visitors = endpoints(
    "api_visitors",
    GET=(_visitors, {"responses": shapes.Visitors}),
    POST=(
        _let_in,
        {"request": shapes.NewVisitor, "parameters": [KEY], "responses": {201: shapes.VisitorLine}},
    ),
)


def _visitor(request: Request, reference: str) -> tuple[User, Visitor]:
    user = caller(request)
    found = Visitor.objects.visible_to(user).filter(reference=reference).first()
    if found is None:
        access.refuse(user, HOME)
        raise Http404
    access.require(user, HOME)
    return user, found
