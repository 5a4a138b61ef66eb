"""Significant events: another version, and a manager's answer, by the verbs that the pages call."""

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Kind, Record
from cases.significant.events import event_of
from cases.significant.pages import fetched_event
from nwd.api import significant_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from partners import access
from partners.access import Permission
from partners.models import User


@endpoint(
    "POST", request=shapes.ChangedEvent, parameters=[KEY], responses={201: shapes.SignificantEvent}
)  # fmt: skip
def api_change_significant_event(request: Request, reference: str, record_reference: UUID) -> Response:
    """Write it anew, all of it. What is approved stands until this is approved too."""
    user = caller(request)
    event = fetched_event(user, reference, record_reference, Permission.WRITE_NOTE, locked=False)
    said = read(shapes.ChangedEvent, request.data)

    def verb() -> Record:
        return actions.change_significant_event(event=event.first.record, by=user, **said)

    return _whole(once(request, verb, Record.objects.all()), user, status=201)


@endpoint(
    "POST", request=shapes.EventAnswer, parameters=[KEY], responses={200: shapes.SignificantEvent}
)  # fmt: skip
def api_answer_significant_event(request: Request, reference: str, record_reference: UUID) -> Response:
    """A manager's, of the version that the address names, for good. Nobody answers their own words."""
    user = caller(request)
    events = Record.objects.filter(kind=Kind.SIGNIFICANT_EVENT, person__reference=reference)
    events = events.not_withdrawn().select_related("corrects", "person")
    version = access.fetch(user, events, Permission.APPROVE, what="change", reference=record_reference)
    said = read(shapes.EventAnswer, request.data)

    def verb() -> Record:
        return actions.answer_significant_event(version=version, by=user, **said)

    return _whole(once(request, verb, Record.objects.all()), user, status=200)


def _whole(version: Record, user: User, *, status: int) -> Response:
    event = event_of(version.corrects or version, user)
    return Response(shapes.SignificantEvent(event).data, status=status)
