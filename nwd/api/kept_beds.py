"""Beds that are kept for somebody who is away or still to come, by the verbs that the pages call."""

from typing import Any
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import stay_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from nwd.api.stays import asked, bed_of, done
from placements import actions
from placements.models import Hold
from placements.stays.found import fact_of


@endpoint("POST", request=shapes.NewHold, parameters=[KEY], responses={201: Record})
def api_hold_bed(request: Request, reference: str) -> Response:
    """From a night on. Where they sleep in it, those nights end."""
    person = asked(request, reference)
    said: dict[str, Any] = read(shapes.NewHold, request.data)
    said["bed"], by = bed_of(request, said["bed"]), caller(request)
    return done(request, person, lambda: actions.hold_bed(person=person, by=by, **said), status=201)


def _said_of(request: Request, reference: str, record: UUID, shape: type[Strict], verb: Any) -> Response:
    person = asked(request, reference)
    hold = fact_of(caller(request), Hold, person, record)
    said, by = read(shape, request.data), caller(request)
    return done(request, person, lambda: verb(hold=hold, by=by, **said))


@endpoint("POST", request=shapes.Longer, parameters=[KEY], responses={200: Record})
def api_extend_hold(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is thought to be needed until another day."""
    return _said_of(request, reference, record_reference, shapes.Longer, actions.extend_hold)


@endpoint("POST", request=shapes.NoLonger, parameters=[KEY], responses={200: Record})
def api_end_hold(request: Request, reference: str, record_reference: UUID) -> Response:
    """The bed is free for others. Where they lived in it before, their stay is over with that."""
    return _said_of(request, reference, record_reference, shapes.NoLonger, actions.end_hold)


@endpoint("POST", request=shapes.BackInBed, parameters=[KEY], responses={200: Record})
def api_come_back_to_bed(request: Request, reference: str, record_reference: UUID) -> Response:
    """They sleep in it again. The answer is the record of the nights that begin."""
    return _said_of(request, reference, record_reference, shapes.BackInBed, actions.come_back_to_bed)
