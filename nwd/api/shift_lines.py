"""The line for the shift, by the verbs of its pages."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import intelligence_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.intelligence import CHANGED, MADE
from partners import access
from partners.access import Permission
from raise_meetings import actions
from raise_meetings.intelligence.who import NOTHING_SHARED, may_write_shift_line
from raise_meetings.models import ShiftLine


@endpoint("POST", request=shapes.NewShiftLine, **MADE)
def api_shift_lines(request: Request, reference: str) -> Response:
    """What the shift has to know, in words that say nothing of where it is from."""
    person, user = person_to_change(request, reference, Permission.JOIN_RAISE), caller(request)
    if not may_write_shift_line(user, person):
        access.refuse(user, Permission.JOIN_RAISE, [person.pk])
        raise PermissionDenied(NOTHING_SHARED)
    said = read(shapes.NewShiftLine, request.data)
    return saved(request, person, lambda: actions.write_shift_line(person=person, by=user, **said))


@endpoint("POST", **CHANGED, request=None)
def api_end_shift_line(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is over: no shift is told any more."""
    person, user = person_to_change(request, reference, Permission.JOIN_RAISE), caller(request)
    line = fact_of(request, ShiftLine, person, record_reference, Permission.JOIN_RAISE)
    return saved(request, person, lambda: actions.end_shift_line(line=line, by=user), status=200)
