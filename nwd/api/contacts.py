"""A contact with a young person, or with several, by the verb that the page calls."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import record_contact
from cases.actions.contacts import MOST_PEOPLE
from cases.contributing import may_add
from cases.forms import LONGEST
from cases.models import Category, YoungPerson
from cases.models import Record as Envelope
from cases.models.contact import ContactMethod, ContactPlace, StartedBy
from cases.views import NO_CLAUSE
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.quoting import Quoting
from nwd.api.record_shapes import Record
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User

NOT_KNOWN = "You know nobody with one of these references. Check them."


class Contact(Quoting):
    reached = serializers.BooleanField(help_text="Whether you got through.")
    method = serializers.ChoiceField(ContactMethod.choices)
    at = serializers.DateTimeField(help_text="When it was, with its offset: 2026-11-20T18:30:00Z.")
    words = serializers.CharField(
        max_length=LONGEST, allow_blank=True, default="",
        help_text="A line “What they said:” begins their own words; so do “What happened:”, “What helped:”, "
        "“What next:” their parts.",
    )  # fmt: skip
    duration_minutes = serializers.IntegerField(min_value=1, max_value=24 * 60, allow_null=True, default=None)
    place = serializers.ChoiceField(ContactPlace.choices, allow_blank=True, default="")
    started_by = serializers.ChoiceField(StartedBy.choices, allow_blank=True, default="")
    significant = serializers.BooleanField(default=False)
    others = serializers.ListField(
        child=serializers.SlugField(max_length=12), max_length=MOST_PEOPLE - 1, default=list,
        help_text="References of who else was there. Each gets a copy, without the others' names.",
    )  # fmt: skip


@endpoint("POST", request=Contact, parameters=[KEY], responses={201: Record})
def api_contacts(request: Request, reference: str) -> Response:
    """Write down a contact. The answer is the copy of the young person in the address."""
    user = caller(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    if not may_add(user, Category.KEY_WORK):
        access.refuse(user, Permission.WRITE_NOTE, [person.pk])
        raise PermissionDenied(NO_CLAUSE)
    said: dict[str, Any] = read(Contact, request.data)
    others = _known(user, said.pop("others"))

    def verb() -> Envelope:
        return record_contact(people=[person, *others], by=user, **said)[0]

    contact = once(request, verb, Envelope.objects.all())
    place = reverse("api_record", args=[reference, contact.reference])
    return Response(Record(lines([contact])[0]).data, status=201, headers={"Location": place})


def _known(user: User, references: list[str]) -> list[YoungPerson]:
    """In the order given. Hidden and absent are refused alike."""
    found = YoungPerson.objects.visible_to(user).in_bulk(references, field_name="reference")
    if len(found) != len(references):
        raise serializers.ValidationError({"others": NOT_KNOWN})
    return [found[reference] for reference in references]
