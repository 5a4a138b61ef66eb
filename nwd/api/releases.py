"""Publishing lower, by the verbs of its pages: asked, answered, published."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Record
from cases.models.record import Marking
from nwd.api import release_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.made import made_at
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record as Shown
from partners import access
from partners.access import Permission
from raise_meetings import actions
from raise_meetings.intelligence.who import answers_for
from raise_meetings.models import ReleaseAsk

ASKED: dict[str, Any] = {"parameters": [KEY], "responses": {201: shapes.Release}}
ANSWERED: dict[str, Any] = {"parameters": [KEY], "responses": {200: shapes.Release}}


@endpoint("POST", request=shapes.NewRelease, **ASKED)
def api_ask_release(request: Request, reference: str, record_reference: UUID) -> Response:
    """Ask the originator what of it may be published. Until they answer nothing changes."""
    user = caller(request)
    records = Record.objects.filter(corrects__isnull=True, quotation__isnull=True, marking=Marking.HANDLING_C)
    records = records.filter(person__reference=reference)
    source = access.fetch(user, records, Permission.JOIN_RAISE, what="change", reference=record_reference)
    said = read(shapes.NewRelease, request.data)
    ask = once(request, lambda: actions.ask_release(source=source, by=user, **said), ReleaseAsk.objects.all())
    return Response(shapes.Release(ask).data, status=201)


@endpoint("POST", request=shapes.ReleaseAnswer, **ANSWERED)
def api_answer_release(request: Request, reference: str) -> Response:
    """The originator's answer: the words that may be published, or why none may."""
    user, ask = caller(request), _ask(request, reference, Permission.JOIN_RAISE)
    if not answers_for(user, ask.source):
        access.refuse(user, Permission.JOIN_RAISE, ask.person_ids)
        raise PermissionDenied(f"This is {ask.source.agency}’s to answer.")
    said = read(shapes.ReleaseAnswer, request.data)
    made = once(request, lambda: actions.answer_release(ask=ask, by=user, **said), ReleaseAsk.objects.all())
    return Response(shapes.Release(made).data)


@endpoint("POST", request=None, parameters=[KEY], responses={201: Shown})
def api_publish_released(request: Request, reference: str) -> Response:
    """A note, open, in exactly the words that were released. Once."""
    user, ask = caller(request), _ask(request, reference, Permission.WRITE_NOTE)
    note = once(request, lambda: actions.publish_released(ask=ask, by=user), Record.objects.all())
    return made_at(ask.source.person.reference, note)


def _ask(request: Request, reference: str, permission: Permission) -> ReleaseAsk:
    asks = ReleaseAsk.objects.select_related("source__person", "source__agency")
    return access.fetch(caller(request), asks, permission, what="change", reference=reference)
