"""Complaints and compliments of a hub, by the verbs of their pages. One about a worker is not there for them."""

from typing import Any
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import incident_shapes as shapes
from nwd.api.adding import fact_of, saved
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.incidents import CHANGED, RECORD, REVIEW, house_person, house_worker
from nwd.api.once import KEY, once
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from placements import actions
from placements.incidents.answering import answer_by
from placements.incidents.complaints_listed import ORDER, of_hub
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.who import named
from placements.models import Complaint, ComplaintPerson


def complaints_of_hub(request: Request, reference: str) -> Response:
    """Those of a hub that the caller may read, newest first."""
    user = caller(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    cursor = read(shapes.HubListAsked, request.query_params).get("cursor", "")
    found = page(of_hub(hub, user, {})[1].select_related("hub", "recorded_by"), ORDER, after=cursor)
    parts = ComplaintPerson.objects.visible_to(user).filter(complaint__in=found.rows)
    trail.listed(by=user, act="api_complaints", people=sorted(set(parts.values_list("person_id", flat=True))))
    items = [_with_day(one) for one in found.rows]
    return Response(shapes.Complaints({"items": items, "next_cursor": found.after}).data)


def record_complaint(request: Request, reference: str) -> Response:
    """As it came. One about a worker is read by those who run the hub and the caller, never by that worker."""
    user = caller(request)
    hub = access.fetch_hub(user, RECORD, reference)
    refuse_unless_of_the_house(user, hub)
    said = read(shapes.NewComplaint, request.data)
    about = said["about_worker"]
    said["about_worker"] = house_worker(hub, about, "about_worker") if about else None
    said["people"] = named(user, said["people"])
    made = once(request, lambda: actions.record_complaint(hub=hub, by=user, **said), Complaint.objects.all())
    return Response(shapes.OneComplaint(_with_day(made)).data, status=201)


@endpoint("POST", request=shapes.ComplaintAnswered, **CHANGED)
def api_answer_complaint(request: Request, reference: str, record_reference: UUID) -> Response:
    """What was answered, and what came of it."""
    person = house_person(request, reference, REVIEW)
    part = fact_of(request, ComplaintPerson, person, record_reference, REVIEW)
    said = read(shapes.ComplaintAnswered, request.data)

    def verb() -> Any:
        actions.answer_complaint(complaint=part.complaint, by=caller(request), **said)
        return part

    return saved(request, person, verb, status=200)


api_hub_complaints = endpoints(
    "api_hub_complaints",
    GET=(complaints_of_hub, {"parameters": [shapes.HubListAsked], "responses": shapes.Complaints}),
    POST=(
        record_complaint,
        {"request": shapes.NewComplaint, "parameters": [KEY], "responses": {201: shapes.OneComplaint}},
    ),
)


def _with_day(complaint: Complaint) -> Any:
    complaint.answer_by = answer_by(complaint.received_on)  # type: ignore[attr-defined]
    return complaint
