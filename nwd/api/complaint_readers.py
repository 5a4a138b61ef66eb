"""Who reads a complaint about a worker, by the verbs of its page: for those who run the hub and read it."""

from django.http import Http404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import incident_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from partners.access import Permission
from partners.models import User
from placements import actions
from placements.incidents.answering import answer_by
from placements.incidents.complaint_reached import fetch_complaint


@endpoint("POST", request=shapes.ComplaintReader, responses=shapes.OneComplaint)
def api_complaint_readers(request: Request, reference: str) -> Response:
    """One more reads it, who runs the hub today, or one fewer. Never whom it is about."""
    user = caller(request)
    found = fetch_complaint(user, Permission.REVIEW_INCIDENTS, reference)
    if not found.readers:
        raise Http404
    said = read(shapes.ComplaintReader, request.data)
    reader = User.objects.filter(worker__reference=said["worker"]).first()
    if reader is None:
        raise ValidationError({"worker": "Nobody has this reference. Check it."})
    verb = actions.let_read_complaint if said["reads"] else actions.stop_reading_complaint
    made = verb(complaint=found, reader=reader, by=user)
    made.answer_by = answer_by(made.received_on)  # type: ignore[attr-defined]
    return Response(shapes.OneComplaint(made).data)
