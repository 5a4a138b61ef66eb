"""Young people: those one may know of, one of them, and who has a reference."""

from typing import Any

from django.db.models import Q
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from cases.stubs import Stubs, holders
from nwd.api import shapes
from nwd.api.endpoint import caller, endpoint, read
from partners import access, trail
from partners.access import Permission
from partners.why import why

PAGE = 50
BEGIN_AGAIN = {"cursor": "Nothing of this list has this name. Begin again without a cursor."}


@endpoint("GET", parameters=[shapes.PeopleAsked], responses=shapes.People)
def api_people(request: Request) -> Response:
    """Young people of whom you may know, in the order in which they became known."""
    user = caller(request)
    access.require(user, Permission.READ_PERSON)
    cursor = read(shapes.PeopleAsked, request.query_params).get("cursor")
    people = YoungPerson.objects.visible_to(user).order_by("pk")
    if cursor:
        edge = people.filter(reference=cursor).values_list("pk", flat=True).first()
        if edge is None:
            raise ValidationError(BEGIN_AGAIN)
        people = people.filter(pk__gt=edge)
    found = list(people[: PAGE + 1])
    shown = found[:PAGE]
    trail.listed(by=user, act="api_people", people=[person.pk for person in shown])
    more = shown[-1].reference if len(found) > PAGE else None
    return Response(shapes.People({"items": shown, "next_cursor": more}).data)


@endpoint("POST", request=shapes.Asked, responses=shapes.Found)
def api_find(request: Request) -> Response:
    """Who has this reference: in the body, so that it stands in no log. Nobody and a hidden person are alike."""
    user = caller(request)
    access.require(user, Permission.READ_PERSON)
    named = read(shapes.Asked, request.data)["reference"]
    of_theirs = Q(reference=named) | Q(tracker_ref=named)
    found = list(YoungPerson.objects.visible_to(user).filter(of_theirs).order_by("pk")[:2])
    people = [person.pk for person in found]
    trail.write(by=user, what="search", act="find", people=people, counts={"found": len(people)})
    return Response(shapes.Found({"items": found}).data)


@endpoint("GET", responses=shapes.WholePerson)
def api_person(request: Request, reference: str) -> Response:
    """One young person, who holds more about them, and why you can see them."""
    user = caller(request)
    people = YoungPerson.objects.annotate(stubs=Stubs("pk"))
    person: Any = access.fetch(user, people, Permission.READ_PERSON, reference=reference)
    person.held_by, person.why = holders(person.stubs), why(user, person.pk)
    return Response(shapes.WholePerson(person).data)
