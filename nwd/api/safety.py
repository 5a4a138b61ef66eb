"""Safety plans, and minutes that are sent to agencies, by the verbs of the pages."""

from typing import Any

from django.core.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import safety_shapes as shapes
from nwd.api.adding import person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission
from raise_meetings import actions
from raise_meetings.models import Meeting, PlanPart, SafetyPlan
from raise_meetings.packs.whom import agencies_of
from raise_meetings.safety.lines import Call

PARTS = (PlanPart.GOES_WRONG, PlanPart.EARLY_SIGN, PlanPart.HELPS)


@endpoint("POST", request=shapes.SafetyPlan, parameters=[KEY], responses={201: Record})
def api_safety_plan(request: Request, reference: str) -> Response:
    """A new version of the safety plan; those before stay."""
    person = person_to_change(request, reference, Permission.WRITE_NOTE, "safety_and_risk")
    said: dict[str, Any] = read(shapes.SafetyPlan, request.data)
    lines = {part.value: said.pop(part.value) for part in PARTS}
    calls = [Call(**one) for one in said.pop("calls")]

    def verb() -> SafetyPlan:
        return actions.write_safety_plan(person=person, by=caller(request), lines=lines, calls=calls, **said)

    return saved(request, person, verb)


@endpoint("POST", request=shapes.Circulation, responses={200: shapes.Sent})
def api_circulate_minutes(request: Request, reference: str, meeting: str) -> Response:
    """The minutes of a closed RAISE go to agencies, a link for each worker. Sent again, nobody gets it twice."""
    rows = Meeting.objects.filter(series__reference=reference, closed_at__isnull=False).select_related("hub")
    found = access.fetch(caller(request), rows, Permission.CONVENE, what="change", reference=meeting)
    asked = set(read(shapes.Circulation, request.data)["agencies"])
    agencies = [agency for agency in agencies_of(found) if agency.reference in asked]
    if len(agencies) != len(asked):
        raise ValidationError(
            {"agencies": "Each is an agency that was invited, or takes something on. Check them."}
        )
    sent = actions.circulate_minutes(meeting=found, agencies=agencies, by=caller(request))
    return Response(shapes.Sent({"sent": len(sent)}).data)
