"""Who is around a young person, by the questions and verbs of the pages. Nothing here finds anybody by a name."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import add_professional, add_relationship
from cases.clauses import require_clause
from cases.models import Category, YoungPerson
from cases.models import Record as Envelope
from cases.network.around import family_of, network_of
from cases.network.kin import LINKS
from nwd.api import network_shapes as shapes
from nwd.api.endpoint import caller, endpoints, read
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission

NOBODY = "Nobody of their family tree has this reference. Look at the list."


def _relationships(request: Request, reference: str) -> Response:
    """Family, friends and places of a young person; what is over stands last."""
    person = _read(request, reference)
    around = family_of(person, caller(request), timezone.localdate())
    return Response(shapes.Relationships({"items": [*around.told, *around.before]}).data)


def _add_relationship(request: Request, reference: str) -> Response:
    """Write down somebody in their life, a pet or a place."""
    user, person = caller(request), _to_change(request, reference, Category.FAMILY_AND_CONTACT)
    said: dict[str, Any] = read(shapes.NewRelationship, request.data)
    kin = family_of(person, user, timezone.localdate()).kin
    for box in (*LINKS, "parent_of"):
        if said[box] is not None and str(said[box]) not in kin:
            raise ValidationError({box: NOBODY})
        said[box] = kin.get(str(said[box]))

    def verb() -> Envelope:
        made: Envelope = add_relationship(person=person, by=user, **said).record
        return made

    return _answer(reference, once(request, verb, Envelope.objects.all()))


def _professionals(request: Request, reference: str) -> Response:
    """Who helps a young person for a living and is none of the service's workers."""
    person = _read(request, reference)
    around = network_of(person, caller(request), timezone.localdate())
    return Response(shapes.Professionals({"items": [*around.helpers, *around.helpers_before]}).data)


def _add_professional(request: Request, reference: str) -> Response:
    """Write down somebody who helps them."""
    user, person = caller(request), _to_change(request, reference, Category.KEY_WORK)
    said: dict[str, Any] = read(shapes.NewProfessional, request.data)

    def verb() -> Envelope:
        made: Envelope = add_professional(person=person, by=user, **said).record
        return made

    return _answer(reference, once(request, verb, Envelope.objects.all()))


def _read(request: Request, reference: str) -> YoungPerson:
    people = YoungPerson.objects.all()
    return access.fetch(caller(request), people, Permission.READ_PERSON, reference=reference)


def _to_change(request: Request, reference: str, category: Category) -> YoungPerson:
    user, people = caller(request), YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    require_clause(user, person, category)
    return person


def _answer(reference: str, record: Envelope) -> Response:
    place = reverse("api_record", args=[reference, record.reference])
    return Response(Record(lines([record])[0]).data, status=201, headers={"Location": place})


_POSTED = {"parameters": [KEY], "responses": {201: Record}}
api_relationships = endpoints(
    "api_relationships",
    GET=(_relationships, {"responses": shapes.Relationships}),
    POST=(_add_relationship, {"request": shapes.NewRelationship, **_POSTED}),
)
api_professionals = endpoints(
    "api_professionals",
    GET=(_professionals, {"responses": shapes.Professionals}),
    POST=(_add_professional, {"request": shapes.NewProfessional, **_POSTED}),
)
