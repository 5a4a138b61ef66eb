"""A referral is taken on, not taken on, or withdrawn, by the verbs that the page calls.

No key: what is decided once is decided, and the same sent again is told so.
"""

from typing import Any
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Referral
from cases.referrals.deciding import to_decide
from nwd.api import deciding_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from partners.models import Worker


@endpoint("POST", request=shapes.TakesOn, responses=shapes.Decided)
def api_accept_referral(request: Request, reference: str, record_reference: UUID) -> Response:
    """Take them on: with the kind of support and, if one likes, the key worker from today."""
    referral = to_decide(caller(request), reference, record_reference)
    said: dict[str, Any] = read(shapes.TakesOn, request.data)
    said["worker"] = _worker(said["worker"]) if said["worker"] else None
    return _decided(request, referral, actions.accept_referral, **said)


@endpoint("POST", request=shapes.TakesNotOn, responses=shapes.Decided)
def api_decline_referral(request: Request, reference: str, record_reference: UUID) -> Response:
    """Do not take them on. Whoever asked reads the reason and the advice."""
    referral = to_decide(caller(request), reference, record_reference)
    return _decided(request, referral, actions.decline_referral, **read(shapes.TakesNotOn, request.data))


@endpoint("POST", request=shapes.IsWithdrawn, responses=shapes.Decided)
def api_withdraw_referral(request: Request, reference: str, record_reference: UUID) -> Response:
    """It was withdrawn: help is not needed any more."""
    referral = to_decide(caller(request), reference, record_reference)
    return _decided(request, referral, actions.withdraw_referral, **read(shapes.IsWithdrawn, request.data))


def _worker(reference: str) -> Worker:
    """Who works where is no secret: an unknown worker is said to be."""
    worker = Worker.objects.filter(reference=reference).first()
    if worker is None:
        raise serializers.ValidationError({"worker": "Nobody works here under this reference. Check it."})
    return worker


def _decided(request: Request, referral: Referral, verb: Any, **said: Any) -> Response:
    """Which record it was is read before: afterwards it may be hidden."""
    record = referral.record.reference
    held = verb(referral=referral, by=caller(request), **said)
    told = {"record": record, "decision": held.decision, "decided_on": held.decided_on}
    return Response(shapes.Decided(told).data)
