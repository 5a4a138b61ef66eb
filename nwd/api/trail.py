"""Who looked at a young person's record, as the page says it."""

from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.people import BEGIN_AGAIN
from nwd.api.shapes import Page, Strict
from nwd.pages.who_looked import edge
from partners import access, trail
from partners.access import Permission
from partners.looked import looked
from partners.saying_lines import said
from partners.trail_words import LOOKING

PAGE = 50


class Look(serializers.Serializer):
    """One line: who did what, when, and on what grounds."""

    at = serializers.DateTimeField(source="line.at")
    who = serializers.CharField()
    role = serializers.CharField()
    agency = serializers.CharField()
    did = serializers.CharField()
    why = serializers.CharField()


class Looks(Page):
    items = Look(many=True)


class LooksAsked(Strict):
    lists = serializers.BooleanField(
        required=False, help_text="Also where their name stood on a list of several."
    )
    cursor = serializers.CharField(max_length=40, required=False)


@endpoint("GET", parameters=[LooksAsked], responses=Looks)
def api_trail(request: Request, reference: str) -> Response:
    """Who looked, newest first, 50 at a time."""
    user, people = caller(request), YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="list", reference=reference)
    asked = read(LooksAsked, request.query_params)
    before = edge(asked.get("cursor", ""))
    if "cursor" in asked and before is None:
        raise ValidationError(BEGIN_AGAIN)
    kinds = None if asked.get("lists") else LOOKING
    lines = looked(person.pk, kinds=kinds, before=before, most=PAGE + 1)
    trail.write(by=user, what="read", act="who_looked", people=[person.pk])
    page = said(lines[:PAGE])
    more = page[-1].edge if len(lines) > PAGE else None
    return Response(Looks({"items": page, "next_cursor": more}).data)
