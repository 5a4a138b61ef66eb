"""Days of care and of who works with somebody that were written down wrongly, put right by a program."""

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Allocation, CarePeriod
from nwd.api import learning_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners.access import Permission


@endpoint("POST", request=shapes.Days, parameters=[KEY], responses={200: Record})
def api_correct_care(request: Request, reference: str, record_reference: UUID) -> Response:
    """The days of a care status. Where it has not ended yet, end it instead."""
    person = person_to_change(request, reference, Permission.RECORD_CARE)
    period = fact_of(request, CarePeriod, person, record_reference)
    said = read(shapes.Days, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.correct_care(period=period, by=by, **said), status=200)


@endpoint("POST", request=shapes.Days, parameters=[KEY], responses={200: Record})
def api_correct_allocation(request: Request, reference: str, record_reference: UUID) -> Response:
    """The days on which somebody works with them. Where it has not ended yet, end it instead."""
    person = person_to_change(request, reference, Permission.ALLOCATE)
    found = fact_of(request, Allocation, person, record_reference)
    said = read(shapes.Days, request.data)
    by = caller(request)
    return saved(
        request, person, lambda: actions.correct_allocation(allocation=found, by=by, **said), status=200
    )
