"""A note about a young person, by the verb that the page calls."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import write_note
from cases.contributing import NO_NOTES, categories_for
from cases.forms import LONGEST
from cases.models import Category, YoungPerson
from cases.models import Record as Envelope
from cases.views import NO_CLAUSE
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.quoting import Quoting
from nwd.api.record_shapes import Record
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User

ABOUT = [choice for choice in Category.choices if choice[0] not in NO_NOTES]
NOT_OFFERED = "Your notes cannot be about this. Choose one of: {}."


class Note(Quoting):
    words = serializers.CharField(max_length=LONGEST)
    at = serializers.DateTimeField(help_text="When it happened, with its offset: 2026-11-20T18:30:00Z.")
    category = serializers.ChoiceField(ABOUT, default=Category.DAILY_LIFE.value)
    headline = serializers.CharField(max_length=200, allow_blank=True, default="")


@endpoint("POST", request=Note, parameters=[KEY], responses={201: Record})
def api_notes(request: Request, reference: str) -> Response:
    """Write a note."""
    user = caller(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    offered = _offered(user, person)
    said: dict[str, Any] = read(Note, request.data)
    if said["category"] not in offered:
        raise serializers.ValidationError({"category": NOT_OFFERED.format(", ".join(offered))})

    def verb() -> Envelope:
        return write_note(person=person, by=user, **said)

    note = once(request, verb, Envelope.objects.all())
    place = reverse("api_record", args=[reference, note.reference])
    return Response(Record(lines([note])[0]).data, status=201, headers={"Location": place})


def _offered(user: User, person: YoungPerson) -> list[str]:
    """As the page offers them; where there is none the page is refused, and so is this."""
    offered = [value for value, _ in categories_for(user)]
    if not offered:
        access.refuse(user, Permission.WRITE_NOTE, [person.pk])
        raise PermissionDenied(NO_CLAUSE)
    return offered
