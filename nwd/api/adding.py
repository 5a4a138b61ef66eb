"""What endpoints that add to a record have in common: who may, and the record that was saved, once."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.http import Http404
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from cases.clauses import require_clause
from cases.models import Record as Envelope
from cases.models import YoungPerson
from nwd.api.endpoint import caller
from nwd.api.once import once
from nwd.api.record_shapes import Record
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission


def person_to_change(
    request: Request, reference: str, permission: Permission, *categories: str
) -> YoungPerson:
    """As the page's door: hidden is 404, the role or no clause for any of the categories is 403."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), permission, what="change", reference=reference)
    if categories:
        require_clause(user, person, *categories)
    return person


def fact_of(
    request: Request,
    kind: type[Model],
    person: YoungPerson,
    record_reference: UUID,
    permission: Permission = Permission.WRITE_NOTE,
) -> Any:
    """A row of facts about them that the caller may read, by its record; else a denial, as if it were not there."""
    rows: Any = kind._default_manager
    theirs = rows.visible_to(caller(request)).filter(person=person, record__reference=record_reference)
    found = theirs.select_related("record", "person").first()
    if found is None:
        access.refuse(caller(request), permission)
        raise Http404
    return found


def saved(request: Request, person: YoungPerson, verb: Callable[[], Any], *, status: int = 201) -> Response:
    """The record of what the verb made or changed, now or the first time."""

    def made() -> Envelope:
        return Envelope.objects.get(pk=verb().record_id)

    record = once(request, made, Envelope.objects.all())
    place = reverse("api_record", args=[person.reference, record.reference])
    return Response(Record(lines([record])[0]).data, status=status, headers={"Location": place})
