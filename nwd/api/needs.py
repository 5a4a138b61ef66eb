"""Needs and how to talk to somebody, by the verbs that the pages call."""

from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.communication.newest import versions_of
from cases.models import Category, Need, YoungPerson
from cases.needs.about import CATEGORY_OF
from nwd.api import learning_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission

WRITE = Permission.WRITE_NOTE


def _how_to_talk(request: Request, reference: str) -> Response:
    """Three lines on how somebody likes to be spoken with: read them before you meet or write to them."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    return Response(shapes.HowToTalkVersions({"items": versions_of(person, user)}).data)


def _write_how_to_talk(request: Request, reference: str) -> Response:
    """A new version, made with the young person. Those before stay readable."""
    person = person_to_change(request, reference, WRITE, Category.COMMUNICATION)
    said = read(shapes.NewHowToTalk, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.write_how_to_talk(person=person, by=by, **said))


def _needs(request: Request, reference: str) -> Response:
    """Needs that specialists found, the main one of a discipline first."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    theirs = Need.objects.visible_to(user).filter(person=person).select_related("record")
    items = theirs.order_by("discipline", "-main", "-identified_on", "-pk")
    return Response(shapes.Needs({"items": items}).data)


def _record_need(request: Request, reference: str) -> Response:
    """A need was found."""
    person = person_to_change(request, reference, WRITE, *CATEGORY_OF.values())
    said = read(shapes.NewNeed, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.record_need(person=person, by=by, **said))


@endpoint("POST", request=shapes.ChangedNeed, parameters=[KEY], responses={200: Record})
def api_change_need(request: Request, reference: str, record_reference: UUID) -> Response:
    """What was written down wrongly, whether it is the main one, and since when it is no longer so."""
    person = person_to_change(request, reference, WRITE)
    found = fact_of(request, Need, person, record_reference)
    said = read(shapes.ChangedNeed, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.change_need(found=found, by=by, **said), status=200)


api_how_to_talk = endpoints(
    "api_how_to_talk",
    GET=(_how_to_talk, {"responses": shapes.HowToTalkVersions}),
    POST=(
        _write_how_to_talk,
        {"request": shapes.NewHowToTalk, "parameters": [KEY], "responses": {201: Record}},
    ),
)
api_needs = endpoints(
    "api_needs",
    GET=(_needs, {"responses": shapes.Needs}),
    POST=(_record_need, {"request": shapes.NewNeed, "parameters": [KEY], "responses": {201: Record}}),
)
