"""Incidents of a hub and what follows them, by the verbs of their pages. One of somebody's is named by its record."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from hubs.models import Hub
from nwd.api import incident_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from partners.models import Worker
from placements import actions
from placements.incidents import listed
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.parties import staff_of
from placements.incidents.who import named
from placements.models import Incident, IncidentPerson, MeasureUsed

RECORD, REVIEW = Permission.RECORD_INCIDENT, Permission.REVIEW_INCIDENTS
MADE: dict[str, Any] = {"parameters": [KEY], "responses": {201: Record}}
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Record}}


def incidents_of_hub(request: Request, reference: str) -> Response:
    """Those of a hub that the caller may read, newest first."""
    user = caller(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    cursor = read(shapes.HubListAsked, request.query_params).get("cursor", "")
    rows = listed.of_hub(hub, user, {})[1].select_related("hub")
    found = listed.with_people(page(rows, listed.ORDER, after=cursor), user)
    trail.listed(by=user, act="api_incidents", people=found.people)
    return Response(shapes.Incidents({"items": found.page.rows, "next_cursor": found.page.after}).data)


def record_incident(request: Request, reference: str) -> Response:
    """What happened, with a copy on the record of each whom it concerns."""
    user = caller(request)
    hub = access.fetch_hub(user, RECORD, reference)
    refuse_unless_of_the_house(user, hub)
    said = read(shapes.NewIncident, request.data)
    said["people"] = named(user, said["people"])
    for name in ("staff", "concerned"):
        said[name] = [house_worker(hub, one, name) for one in said[name]]
    said["of_each"] = {one.pop("person"): one for one in said["of_each"]}
    said["answers"] = {one["question"]: one["answer"] for one in said["answers"]}
    made: Any = once(
        request, lambda: actions.record_incident(hub=hub, by=user, **said), Incident.objects.all()
    )
    made.known = [part.person for part in made.people.select_related("person").order_by("pk")]
    return Response(shapes.OneIncident(made).data, status=201)


@endpoint("POST", request=shapes.NewAccount, **MADE)
def api_accounts(request: Request, reference: str, record_reference: UUID) -> Response:
    """How the caller saw it, or with `their_own` what the young person says."""
    part = _part(request, reference, record_reference, RECORD)
    said, user = read(shapes.NewAccount, request.data), caller(request)
    whose = part.person if said["their_own"] else None

    def verb() -> Any:
        made = actions.write_account(incident=part.incident, person=whose, words=said["words"], by=user)
        return next(one for one in made if one.person_id == part.person_id).incident_account

    return saved(request, part.person, verb)


@endpoint("POST", request=shapes.NewMeasure, **MADE)
def api_measures_used(request: Request, reference: str, record_reference: UUID) -> Response:
    """Restraint or another measure that was used on them in it: regulation 35."""
    part = _part(request, reference, record_reference, RECORD)
    said, hub = read(shapes.NewMeasure, request.data), part.incident.hub
    said["used_by"] = house_worker(hub, said["used_by"], "used_by")
    said["helped_by"] = house_worker(hub, said["helped_by"], "helped_by") if said["helped_by"] else None
    told = said | {"incident": part.incident, "person": part.person, "by": caller(request)}
    return saved(request, part.person, lambda: actions.record_measure(**told))


@endpoint("POST", request=shapes.NewPuttingRight, **MADE)
def api_putting_right(request: Request, reference: str, record_reference: UUID) -> Response:
    """What was put right together afterwards, as it concerns this one of them."""
    part = _part(request, reference, record_reference, RECORD)
    said, user = read(shapes.NewPuttingRight, request.data), caller(request)
    views = {part.person.reference: said.pop("their_view")}

    def verb() -> Any:
        told = said | {"incident": part.incident, "people": [part.person], "views": views, "by": user}
        return actions.record_putting_right(**told)[0].putting_right

    return saved(request, part.person, verb)


@endpoint("POST", request=shapes.MeasureSigned, **CHANGED)
def api_sign_measure(request: Request, reference: str, record_reference: UUID) -> Response:
    """The caller has spoken with who used it, and the record is accurate. Never their own use or record."""
    return _stamp(request, reference, record_reference, actions.sign_measure, shapes.MeasureSigned)


@endpoint("POST", request=shapes.MeasureTalked, **CHANGED)
def api_confirm_talk(request: Request, reference: str, record_reference: UUID) -> Response:
    """The young person was spoken with, and what they said."""
    return _stamp(request, reference, record_reference, actions.confirm_talk, shapes.MeasureTalked)


@endpoint("POST", request=shapes.NotifyDecided, **CHANGED)
def api_decide_to_notify(request: Request, reference: str, record_reference: UUID) -> Response:
    """Whether it is serious enough to be notified, either way with the reason: regulation 40."""
    return _of_all(
        request, (reference, record_reference), actions.decide_to_notify, shapes.NotifyDecided, REVIEW
    )


@endpoint("POST", request=shapes.NewNotice, **CHANGED)
def api_record_notice(request: Request, reference: str, record_reference: UUID) -> Response:
    """Somebody was told of it."""
    return _of_all(request, (reference, record_reference), actions.record_notice, shapes.NewNotice, RECORD)


@endpoint("POST", request=shapes.IncidentLearned, **CHANGED)
def api_review_incident(request: Request, reference: str, record_reference: UUID) -> Response:
    """What is learned, and it is closed. Never one's own."""
    return _of_all(
        request, (reference, record_reference), actions.review_incident, shapes.IncidentLearned, REVIEW
    )


@endpoint("POST", request=shapes.WhyOpenAgain, **CHANGED)
def api_reopen_incident(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is open again."""
    return _of_all(
        request, (reference, record_reference), actions.reopen_incident, shapes.WhyOpenAgain, REVIEW
    )


api_hub_incidents = endpoints(
    "api_hub_incidents",
    GET=(incidents_of_hub, {"parameters": [shapes.HubListAsked], "responses": shapes.Incidents}),
    POST=(
        record_incident,
        {"request": shapes.NewIncident, "parameters": [KEY], "responses": {201: shapes.OneIncident}},
    ),
)


def _part(request: Request, reference: str, record_reference: UUID, permission: Permission) -> IncidentPerson:
    person = house_person(request, reference, permission)
    part: IncidentPerson = fact_of(request, IncidentPerson, person, record_reference, permission)
    return part


def house_person(request: Request, reference: str, permission: Permission) -> YoungPerson:
    """The verbs refuse whoever does not work at that hub."""
    return person_to_change(request, reference, permission)


def _of_all(
    request: Request, named_by: tuple[str, UUID], verb: Callable[..., Any], shape: Any, permission: Permission
) -> Response:
    """What is done to the whole incident answers with the record that named it."""
    part = _part(request, *named_by, permission)
    said = read(shape, request.data)

    def done() -> IncidentPerson:
        verb(incident=part.incident, by=caller(request), **said)
        return part

    return saved(request, part.person, done, status=200)


def _stamp(
    request: Request, reference: str, record_reference: UUID, verb: Callable[..., Any], shape: Any
) -> Response:
    person = house_person(request, reference, REVIEW)
    measure = fact_of(request, MeasureUsed, person, record_reference, REVIEW)
    said = read(shape, request.data)
    return saved(request, person, lambda: verb(measure=measure, by=caller(request), **said), status=200)


def house_worker(hub: Hub, reference: str, box: str) -> Worker:
    found = next((one for one in staff_of(hub) if one.reference == reference), None)
    if found is None:
        raise ValidationError({box: "Nobody who works at this hub has this reference."})
    return found
