"""Out and back in, by the verbs of the hub's page."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Category
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.out_shapes import ComesBack, GoesOut, OutChanges, OutNow
from nwd.api.record_shapes import Record
from partners import access, trail
from partners.access import Permission
from placements.actions import out as verbs
from placements.models import Out
from placements.out.at_home import claims_today
from placements.out.now import running_outs

MOVE = Permission.ADMIT
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Record}}


@endpoint("GET", responses=OutNow)
def api_out_now(request: Request, reference: str) -> Response:
    """Who of those who live at the hub is out or away now. Who is missing is an episode, and not here."""
    user, now = caller(request), timezone.now()
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    people = claims_today(user, timezone.localdate(now)).filter(bed__hub=hub).values("person")
    found = list(
        running_outs(user, now)
        .filter(person__in=people)
        .select_related("person", "record")
        .order_by("left_at")
    )
    trail.listed(by=user, act="hub", people=[out.person_id for out in found])
    return Response(OutNow({"hub": hub, "items": found}).data)


@endpoint("POST", request=GoesOut, parameters=[KEY], responses={201: Record})
def api_go_out(request: Request, reference: str) -> Response:
    """They go out, or are away for nights on which the bed is theirs."""
    person, by = person_to_change(request, reference, MOVE, Category.DAILY_LIFE), caller(request)
    said = read(GoesOut, request.data)
    return saved(request, person, lambda: verbs.go_out(person=person, by=by, **said))


@endpoint("POST", request=ComesBack, **CHANGED)
def api_come_back(request: Request, reference: str, record_reference: UUID) -> Response:
    """They are back. Said twice they came back once."""
    person, by = person_to_change(request, reference, MOVE), caller(request)
    out, said = fact_of(request, Out, person, record_reference, MOVE), read(ComesBack, request.data)
    return saved(request, person, lambda: verbs.come_back(out=out, by=by, **said), status=200)


@endpoint("POST", request=OutChanges, **CHANGED)
def api_correct_out(request: Request, reference: str, record_reference: UUID) -> Response:
    """Later back, somewhere else, or a time written down wrongly."""
    person, by = person_to_change(request, reference, MOVE), caller(request)
    out, said = fact_of(request, Out, person, record_reference, MOVE), read(OutChanges, request.data)
    return saved(request, person, lambda: verbs.correct_out(out=out, by=by, **said), status=200)
