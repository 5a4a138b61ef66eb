"""Who moves in, stays, changes room and leaves, by the verbs that the pages call."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Category, YoungPerson
from hubs.models import Bed
from nwd.api import stay_shapes as shapes
from nwd.api.adding import person_to_change, saved
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from partners import access
from partners.access import Permission
from placements import actions
from placements.models import Claim, Stay
from placements.stays.found import fact_of

ADMIT = Permission.ADMIT


def bed_of(request: Request, reference: str | None) -> Bed | None:
    """Of a hub where the caller works; else as if it were not there."""
    if reference is None:
        return None
    hubs = access.hubs_of(caller(request))
    bed: Bed | None = Bed.objects.filter(hub__in=hubs, reference=reference).select_related("hub").first()
    if bed is None:
        access.refuse(caller(request), ADMIT)
        raise Http404
    return bed


def asked(request: Request, reference: str) -> YoungPerson:
    return person_to_change(request, reference, ADMIT, Category.CARE_AND_PLACEMENT)


def done(request: Request, person: YoungPerson, verb: Callable[[], Any], *, status: int = 200) -> Response:
    """The record of the stay, or of the kept bed, now or the first time."""
    return saved(request, person, lambda: verb().claim, status=status)


def _stays(request: Request, reference: str) -> Response:
    """Where they live, lived and will, and beds that are kept for them."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    claims = Claim.objects.visible_to(user).filter(person=person)
    claims = claims.select_related("record", "bed__hub", "stay", "hold").order_by("-start_on", "-pk")
    return Response(shapes.Homes({"items": claims}).data)


def _move_in(request: Request, reference: str) -> Response:
    """Into a bed of a hub. A bed that has just been taken is refused, with those that are free."""
    person = asked(request, reference)
    said = read(shapes.NewStay, request.data)
    said["bed"], by = bed_of(request, said["bed"]), caller(request)
    verb: Any = actions.admit if said.pop("here") else actions.plan_stay
    return done(request, person, lambda: verb(person=person, by=by, **said), status=201)


@endpoint("POST", request=shapes.NewHome, parameters=[KEY], responses={201: Record})
def api_begin_stay(request: Request, reference: str) -> Response:
    """In a home that is no bed of a hub."""
    person = asked(request, reference)
    said, by = read(shapes.NewHome, request.data), caller(request)
    return done(request, person, lambda: actions.begin_stay(person=person, by=by, **said), status=201)


def _said_of(
    request: Request, reference: str, record: UUID, shape: type[Strict], verb: Callable[..., Any]
) -> Response:
    person = asked(request, reference)
    stay = fact_of(caller(request), Stay, person, record)
    said, by = read(shape, request.data), caller(request)
    if "bed" in said:
        said["bed"] = bed_of(request, said["bed"])
    return done(request, person, lambda: verb(stay=stay, by=by, **said))


@endpoint("POST", request=shapes.Arrived, parameters=[KEY], responses={200: Record})
def api_arrive(request: Request, reference: str, record_reference: UUID) -> Response:
    """They have come; the night of it is the first one."""
    return _said_of(request, reference, record_reference, shapes.Arrived, actions.arrive)


@endpoint("POST", request=shapes.NotArrived, parameters=[KEY], responses={200: Record})
def api_did_not_arrive(request: Request, reference: str, record_reference: UUID) -> Response:
    """Or will not. No stay is left; the record of it stays readable, with the reason."""
    person, by = asked(request, reference), caller(request)
    stay = fact_of(by, Stay, person, record_reference)
    said = read(shapes.NotArrived, request.data)
    record = stay.claim.record

    def verb() -> Any:
        actions.did_not_arrive(stay=stay, by=by, **said)
        return SimpleNamespace(record_id=record.pk)

    return saved(request, person, verb, status=200)


@endpoint("POST", request=shapes.Longer, parameters=[KEY], responses={200: Record})
def api_extend_stay(request: Request, reference: str, record_reference: UUID) -> Response:
    """A new planned end, or none."""
    return _said_of(request, reference, record_reference, shapes.Longer, actions.extend_stay)


@endpoint("POST", request=shapes.Room, parameters=[KEY], responses={200: Record})
def api_move_bed(request: Request, reference: str, record_reference: UUID) -> Response:
    """Another room of the hub. The answer is the record of their nights in it."""
    return _said_of(request, reference, record_reference, shapes.Room, actions.move_bed)


@endpoint("POST", request=shapes.Leaving, parameters=[KEY], responses={200: Record})
def api_leave_home(request: Request, reference: str, record_reference: UUID) -> Response:
    """On a day, for a reason, as planned or not, and where they go next."""
    return _said_of(request, reference, record_reference, shapes.Leaving, actions.leave)


@endpoint("POST", request=shapes.Nothing, parameters=[KEY], responses={200: Record})
def api_say_left(request: Request, reference: str, record_reference: UUID) -> Response:
    """They went on the day that was said."""
    return _said_of(request, reference, record_reference, shapes.Nothing, actions.say_left)


@endpoint("POST", request=shapes.Corrected, parameters=[KEY], responses={200: Record})
def api_correct_stay(request: Request, reference: str, record_reference: UUID) -> Response:
    """Days, room and reason as they should be. What it said before stays in its history."""
    return _said_of(request, reference, record_reference, shapes.Corrected, actions.correct_stay)


api_stays = endpoints(
    "api_stays",
    GET=(_stays, {"responses": shapes.Homes}),
    POST=(_move_in, {"request": shapes.NewStay, "parameters": [KEY], "responses": {201: Record}}),
)
