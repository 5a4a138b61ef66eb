"""Who is around a young person changes, or is over, by the verbs of the pages. What is not named stays."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Kind, Professional, Relationship, YoungPerson
from cases.models import Record as Envelope
from cases.network.around import family_of
from cases.network.changing import present_link
from cases.network.kin import LINKS
from nwd.api import network_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.network import NOBODY
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners.access import Permission
from partners.models import User

WRITE = Permission.WRITE_NOTE
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Record}}


@endpoint("POST", request=shapes.ChangedRelationship, **CHANGED)
def api_change_relationship(request: Request, reference: str, record_reference: UUID) -> Response:
    """What is named of somebody in their life is so from now on. What is over is changed no more."""
    user, person = caller(request), person_to_change(request, reference, WRITE)
    link = fact_of(request, Relationship, person, record_reference)
    said = _in_their_tree(link, user, read(shapes.ChangedRelationship, request.data))
    return saved(
        request, person, lambda: actions.change_relationship(relationship=link, by=user, **said), status=200
    )


@endpoint("POST", request=shapes.ChangedProfessional, **CHANGED)
def api_change_professional(request: Request, reference: str, record_reference: UUID) -> Response:
    """What is named of somebody who helps them is so from now on. What is over is changed no more."""
    user, person = caller(request), person_to_change(request, reference, WRITE)
    link = fact_of(request, Professional, person, record_reference)
    said = read(shapes.ChangedProfessional, request.data)
    return saved(
        request, person, lambda: actions.change_professional(professional=link, by=user, **said), status=200
    )


@endpoint("POST", request=shapes.LinkEnd, **CHANGED)
def api_end_link(request: Request, reference: str, record_reference: UUID) -> Response:
    """Somebody of their family, friends or helpers is it no longer: it stays to be read."""
    user, person = caller(request), person_to_change(request, reference, WRITE)
    link = fact_of(request, _kind_of(person, record_reference, user), person, record_reference)
    said = read(shapes.LinkEnd, request.data)
    return saved(request, person, lambda: actions.end_link(link=link, by=user, **said), status=200)


def _kind_of(person: YoungPerson, record: UUID, user: User) -> Any:
    helps = Envelope.objects.visible_to(user).filter(
        person=person, reference=record, kind=Kind.PROFESSIONAL
    )  # fmt: skip
    return Professional if helps.exists() else Relationship


def _in_their_tree(link: Relationship, user: User, said: dict[str, Any]) -> dict[str, Any]:
    """Rows for references. A link that the caller reads as none stays while they say none."""
    kin = family_of(link.person, user, timezone.localdate()).kin
    kin.pop(str(link.record.reference), None)
    present = present_link(link, kin)
    for box in (one for one in LINKS if one in said):
        named = str(said.pop(box) or "")
        if named and named not in kin:
            raise ValidationError({box: NOBODY})
        if named != present[box]:
            said[box] = kin.get(named)
    return said
