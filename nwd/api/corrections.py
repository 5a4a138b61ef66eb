"""A note or a contact says something else now, by the verb that the page calls."""

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import correct_note
from cases.forms import LONGEST
from cases.models import Record as Envelope
from cases.versions import CORRECTED
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.made import made_at
from nwd.api.once import KEY, once
from nwd.api.quoting import Quoting
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission


class Correction(Quoting):
    words = serializers.CharField(max_length=LONGEST, help_text="All of it, as it should be.")
    at = serializers.DateTimeField(
        required=False, help_text="Where the time was wrong: when it happened, with its offset."
    )


@endpoint("POST", request=Correction, parameters=[KEY], responses={201: Record})
def api_correct_note(request: Request, reference: str, record_reference: UUID) -> Response:
    """The correction is a record of its own. What was first written stays readable."""
    user = caller(request)
    stand = Envelope.objects.filter(kind__in=CORRECTED, corrects__isnull=True, person__reference=reference)
    note = access.fetch(
        user, stand.not_withdrawn(), Permission.WRITE_NOTE, what="change", reference=record_reference
    )
    said: dict[str, Any] = read(Correction, request.data)

    def verb() -> Envelope:
        return correct_note(record=note, by=user, **said)

    return made_at(reference, once(request, verb, Envelope.objects.all()))
