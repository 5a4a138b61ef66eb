"""The answer to something written down: its record, and where that stands from now on."""

from django.urls import reverse
from rest_framework.response import Response

from cases.models import Record as Envelope
from nwd.api.record_shapes import Record
from nwd.pages.lines import lines


def made_at(reference: str, record: Envelope) -> Response:
    place = reverse("api_record", args=[reference, record.reference])
    return Response(Record(lines([record])[0]).data, status=201, headers={"Location": place})
