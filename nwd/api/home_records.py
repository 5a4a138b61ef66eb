"""The house: register, drills, independent visits and consents, by the verbs of their pages. None is saved twice: no
two drills are of one time, and no two visits by one visitor of one day.
"""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from hubs.models import Hub
from nwd.api import home_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from partners import access, trail
from partners.access import Permission
from partners.models import User, VisitorConsent, Worker
from placements import actions
from placements.home.doors import days_of
from placements.home.register import register
from placements.models import FireDrill, IndependentVisit, Recommendation

KEEP, RUN = Permission.KEEP_HOME_RECORDS, Permission.RUN_HOME


@endpoint("GET", parameters=[shapes.RegisterDays], responses=shapes.Register)
def api_register(request: Request, reference: str) -> Response:
    """Who moved in and out, as far as the caller may know them."""
    user, hub = house(request, RUN, reference)
    first, last = days_of(read(shapes.RegisterDays, request.query_params.dict()))
    found = register(hub, user, first, last)
    trail.listed(by=user, act="register", people=found.people)
    return Response(shapes.Register(found).data)


def _drills(request: Request, reference: str) -> Response:
    """Fire drills, the last first."""
    _, hub = house(request, KEEP, reference)
    found = FireDrill.objects.filter(hub=hub).order_by("-held_at", "-pk")
    return Response(shapes.Drills({"items": found}).data)


def _record_drill(request: Request, reference: str) -> Response:
    """A fire drill was held. Of young people it keeps the number."""
    user, hub = house(request, KEEP, reference)
    drill = actions.record_drill(hub=hub, by=user, **_with_staff(read(shapes.NewDrill, request.data)))
    return Response(shapes.Drill(drill).data, status=201)


api_drills = endpoints(
    "api_drills",
    GET=(_drills, {"responses": shapes.Drills}),
    POST=(_record_drill, {"request": shapes.NewDrill, "responses": {201: shapes.Drill}}),
)


@endpoint("POST", request=shapes.NewDrill, responses=shapes.Drill)
def api_change_drill(request: Request, reference: str, drill_reference: str) -> Response:
    """Put right, as a whole; and how and when what was not right was remedied."""
    user, hub = house(request, KEEP, reference)
    drill = one_of(FireDrill.objects.filter(hub=hub), drill_reference)
    said = _with_staff(read(shapes.NewDrill, request.data))
    return Response(shapes.Drill(actions.change_drill(drill=drill, by=user, **said)).data)


def _independent_visits(request: Request, reference: str) -> Response:
    """Independent visits (regulation 44), the last first."""
    _, hub = house(request, RUN, reference)
    found = IndependentVisit.objects.filter(hub=hub).prefetch_related("recommendations", "copies")
    return Response(shapes.HomeVisits({"items": found.order_by("-visited_on", "-pk")}).data)


def _record_independent_visit(request: Request, reference: str) -> Response:
    """Somebody independent visited the home."""
    user, hub = house(request, RUN, reference)
    visit = actions.record_independent_visit(hub=hub, by=user, **read(shapes.NewHomeVisit, request.data))
    return Response(shapes.OneVisit(visit).data, status=201)


api_independent_visits = endpoints(
    "api_independent_visits",
    GET=(_independent_visits, {"responses": shapes.HomeVisits}),
    POST=(_record_independent_visit, {"request": shapes.NewHomeVisit, "responses": {201: shapes.OneVisit}}),
)


@endpoint("POST", request=shapes.NewHomeVisit, responses=shapes.OneVisit)
def api_change_independent_visit(request: Request, reference: str, visit_reference: str) -> Response:
    """Put right, as a whole."""
    user, visit = _visit(request, reference, visit_reference)
    said = read(shapes.NewHomeVisit, request.data)
    return Response(shapes.OneVisit(actions.change_independent_visit(visit=visit, by=user, **said)).data)


@endpoint("POST", request=shapes.NewWanted, responses={201: shapes.OneVisit})
def api_add_recommendation(request: Request, reference: str, visit_reference: str) -> Response:
    """What the visitor asks for, and by when."""
    user, visit = _visit(request, reference, visit_reference)
    actions.add_recommendation(visit=visit, by=user, **read(shapes.NewWanted, request.data))
    return Response(shapes.OneVisit(visit).data, status=201)


@endpoint("POST", request=shapes.NewReply, responses=shapes.Wanted)
def api_reply_to_recommendation(
    request: Request, reference: str, visit_reference: str, recommendation_reference: str
) -> Response:
    """What the home does about it, and when it was done."""
    user, visit = _visit(request, reference, visit_reference)
    wanted = one_of(Recommendation.objects.filter(visit=visit), recommendation_reference)
    said = read(shapes.NewReply, request.data)
    return Response(
        shapes.Wanted(actions.reply_to_recommendation(recommendation=wanted, by=user, **said)).data
    )


@endpoint("POST", request=shapes.NewCopy, responses={201: shapes.OneVisit})
def api_send_visit_copy(request: Request, reference: str, visit_reference: str) -> Response:
    """That a copy was sent. Nothing is sent from here."""
    user, visit = _visit(request, reference, visit_reference)
    actions.send_visit_copy(visit=visit, by=user, **read(shapes.NewCopy, request.data))
    return Response(shapes.OneVisit(visit).data, status=201)


@endpoint("POST", request=shapes.NewConsent, responses={201: shapes.Consent})
def api_consent_to_visitor(request: Request, reference: str) -> Response:
    """The young person and the authority that placed them agreed: the visitor may read their record."""
    user, _ = house(request, RUN, reference)
    said = read(shapes.NewConsent, request.data)
    person, visitor = _both(user, said.pop("person"), said.pop("visitor"))
    consent = actions.consent_to_visitor(person=person, visitor=visitor, by=user, **said)
    return Response(shapes.Consent(consent).data, status=201)


@endpoint("POST", request=shapes.ConsentOver, responses=shapes.Consent)
def api_end_consent(request: Request, reference: str) -> Response:
    """Either changed their mind. It holds at once."""
    user, _ = house(request, RUN, reference)
    said = read(shapes.ConsentOver, request.data)
    person, visitor = _both(user, said["person"], said["visitor"])
    consent = VisitorConsent.objects.filter(person=person, user=visitor, to_on__isnull=True).first()
    if consent is None:
        raise Http404
    return Response(shapes.Consent(actions.end_consent(consent=consent, by=user)).data)


def house(request: Request, permission: Permission, reference: str) -> tuple[User, Hub]:
    user = caller(request)
    return user, access.fetch_hub(user, permission, reference)


def one_of(rows: QuerySet[Any], reference: str) -> Any:
    found = rows.filter(reference=reference).first()
    if found is None:
        raise Http404
    return found


def _visit(request: Request, reference: str, visit: str) -> tuple[User, IndependentVisit]:
    user, hub = house(request, RUN, reference)
    return user, one_of(IndependentVisit.objects.filter(hub=hub), visit)


def _both(user: User, person: str, visitor: str) -> tuple[YoungPerson, User]:
    found = User.objects.filter(worker__reference=visitor).select_related("worker").first()
    known = access.fetch(user, YoungPerson.objects.all(), RUN, what="change", reference=person)
    if found is None:
        raise ValidationError({"visitor": "Nobody who signs in has this reference. Check it."})
    return known, found


def _with_staff(said: dict[str, Any]) -> dict[str, Any]:
    staff = list(Worker.objects.filter(reference__in=said["staff"]))
    if len(staff) != len(set(said["staff"])):
        raise ValidationError({"staff": "Nobody works here under one of these references. Check them."})
    return said | {"staff": staff}
