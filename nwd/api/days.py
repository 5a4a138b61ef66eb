"""Days that were written down wrongly (of care, in law, of who works with somebody, an end of support), put right."""

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Allocation, CarePeriod, LegalStatusPeriod, Referral
from nwd.api import learning_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.moving_on import SupportClosing
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners.access import Permission


@endpoint("POST", request=shapes.Days, parameters=[KEY], responses={200: Record})
def api_correct_care(request: Request, reference: str, record_reference: UUID) -> Response:
    """The days of a care status. Where it has not ended yet, end it instead."""
    person = person_to_change(request, reference, Permission.RECORD_CARE)
    period = fact_of(request, CarePeriod, person, record_reference, Permission.RECORD_CARE)
    said = read(shapes.Days, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.correct_care(period=period, by=by, **said), status=200)


@endpoint("POST", request=shapes.Day, parameters=[KEY], responses={200: Record})
def api_correct_legal_status(request: Request, reference: str, record_reference: UUID) -> Response:
    """The day of a legal status that changed during a time in care. The one before goes on up to that day."""
    person = person_to_change(request, reference, Permission.RECORD_CARE)
    changed = fact_of(request, LegalStatusPeriod, person, record_reference, Permission.RECORD_CARE)
    said = read(shapes.Day, request.data)
    by = caller(request)
    return saved(
        request, person, lambda: actions.correct_legal_status(changed=changed, by=by, **said), status=200
    )


@endpoint("POST", request=SupportClosing, parameters=[KEY], responses={200: Record})
def api_correct_closing(request: Request, reference: str, record_reference: UUID) -> Response:
    """The day on which support closed, what was reached, and how it went. All three are said."""
    person = person_to_change(request, reference, Permission.MOVE_ON)
    closed = fact_of(request, Referral, person, record_reference, Permission.MOVE_ON)
    said = read(SupportClosing, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.correct_closing(referral=closed, by=by, **said), status=200)


@endpoint("POST", request=shapes.Days, parameters=[KEY], responses={200: Record})
def api_correct_allocation(request: Request, reference: str, record_reference: UUID) -> Response:
    """The days on which somebody works with them. Where it has not ended yet, end it instead."""
    person = person_to_change(request, reference, Permission.ALLOCATE)
    found = fact_of(request, Allocation, person, record_reference, Permission.ALLOCATE)
    said = read(shapes.Days, request.data)
    by = caller(request)
    return saved(
        request, person, lambda: actions.correct_allocation(allocation=found, by=by, **said), status=200
    )
