"""Everything that is due, as the list of the page has it."""

from typing import Any

from django.http import QueryDict
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.shapes import Named, Page, Strict
from nwd.pages.due.asking import listed_for, listed_of
from nwd.pages.due.listed import SOURCES
from nwd.pages.due.listed import Page as Listed
from partners import access, trail
from partners.access import Permission
from partners.models import User

KINDS = [(key, label) for key, (label, _) in SOURCES.items()]


class Thing(serializers.Serializer):
    record = serializers.UUIDField(source="ref")
    what = serializers.ChoiceField(KINDS)
    words = serializers.CharField(source="said", help_text="Empty where the kind says all there is.")
    due_on = serializers.DateField(source="due")
    late = serializers.BooleanField()
    young_person = serializers.CharField(source="person.reference")
    whose = Named(allow_null=True)


class Things(Page):
    items = Thing(many=True)


class DueAsked(Strict):
    cursor = serializers.CharField(max_length=50, required=False)


@endpoint("GET", parameters=[DueAsked], responses=Things)
def api_due(request: Request) -> Response:
    """What is yours to do, what was due first standing first."""
    user = caller(request)
    access.require(user, Permission.READ_PERSON)
    return _answer(user, listed_for(user, _cursor(request)).page)


@endpoint("GET", parameters=[DueAsked], responses=Things)
def api_due_of(request: Request, reference: str) -> Response:
    """What is due for one young person, whoever does it."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    return _answer(user, listed_of(user, person, _cursor(request)).page)


def _cursor(request: Request) -> QueryDict:
    asked: dict[str, Any] = read(DueAsked, request.query_params)
    answers = QueryDict(mutable=True)
    answers["after"] = asked.get("cursor", "")
    return answers


def _answer(user: User, page: Listed) -> Response:
    trail.listed(by=user, act="due", people={row.person.pk for row in page.rows})
    return Response(Things({"items": page.rows, "next_cursor": page.after}).data)
