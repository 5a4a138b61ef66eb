"""What is done with an item that the police share, by the verbs of its pages: it is named by its record."""

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Record
from nwd.api import intelligence_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.intelligence import CHANGED, MADE, SHARE
from nwd.api.made import made_at
from nwd.api.once import once
from partners.access import Permission
from partners.models import User
from raise_meetings import actions
from raise_meetings.models import IntelligenceItem


@endpoint("POST", request=shapes.ItemReview, **CHANGED)
def api_review_item(request: Request, reference: str, record_reference: UUID) -> Response:
    """Looked at again: in other words perhaps, with its grade now, and until when it is relied on."""
    user, item = _item(request, reference, record_reference, SHARE)
    said = read(shapes.ItemReview, request.data)
    return saved(request, item.person, lambda: actions.review_item(item=item, by=user, **said), status=200)


@endpoint("POST", request=shapes.QuotingNote, **MADE)
def api_quote_in_note(request: Request, reference: str, record_reference: UUID) -> Response:
    """A note that quotes it. Whoever may read the item reads the note, and nobody else."""
    user, item = _item(request, reference, record_reference, Permission.WRITE_NOTE)
    said = read(shapes.QuotingNote, request.data)
    note = once(request, lambda: actions.quote_in_note(item=item, by=user, **said), Record.objects.all())
    return made_at(reference, note)


@endpoint("POST", request=shapes.ItemLink, **MADE)
def api_link_from_item(request: Request, reference: str, record_reference: UUID) -> Response:
    """A friend, another adult or a place that the item tells of, with its conditions."""
    user, item = _item(request, reference, record_reference, Permission.WRITE_NOTE)
    said = read(shapes.ItemLink, request.data)
    return saved(request, item.person, lambda: actions.link_from_item(item=item, by=user, **said))


def _item(
    request: Request, reference: str, record_reference: UUID, permission: Permission
) -> tuple[User, IntelligenceItem]:
    person = person_to_change(request, reference, permission)
    return caller(request), fact_of(request, IntelligenceItem, person, record_reference, permission)
