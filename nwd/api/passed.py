"""What is passed to the police, by the verbs of its pages: a form is named by itself."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import passed_shapes as shapes
from nwd.api.adding import person_to_change
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY, once
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from raise_meetings import actions
from raise_meetings.intelligence.passed import all_passed, with_answers
from raise_meetings.models import InformationPassed

TELL = Permission.TELL_POLICE
MADE: dict[str, Any] = {"request": shapes.NewPassed, "parameters": [KEY], "responses": {201: shapes.Passed}}


@endpoint("GET", parameters=[shapes.PassedAsked], responses=shapes.AllPassed)
def api_information_passed(request: Request) -> Response:
    """All that the caller may read, newest first."""
    user = caller(request)
    access.require(user, TELL)
    cursor = read(shapes.PassedAsked, request.query_params).get("cursor", "")
    found = page(all_passed(user), ("-passed_at", "-pk"), after=cursor)
    rows = with_answers(found.rows, user)
    trail.listed(by=user, act="information_passed", people=[one.part.person_id for one in rows if one.part])
    return Response(shapes.AllPassed({"items": rows, "next_cursor": found.after}).data)


@endpoint("POST", **MADE)
def api_pass_information(request: Request, reference: str) -> Response:
    """About a young person: what was seen or heard, and how it went to the police."""
    person, user = person_to_change(request, reference, TELL), caller(request)
    said = read(shapes.NewPassed, request.data)
    return _answer(request, lambda: actions.pass_information(person=person, by=user, **said))


@endpoint("POST", **MADE)
def api_pass_information_of_place(request: Request, reference: str) -> Response:
    """About a place alone: the team of this hub reads it."""
    user = caller(request)
    hub, said = access.fetch_hub(user, TELL, reference), read(shapes.NewPassed, request.data)
    return _answer(request, lambda: actions.pass_information(hub=hub, by=user, **said))


def read_passed(request: Request, reference: str) -> Response:
    """One form, with what came back."""
    found = _form(request, reference, "read")
    return _answer(request, found=found)


def say_came_back(request: Request, reference: str) -> Response:
    """What the police said to it."""
    form, said = _form(request, reference, "change"), read(shapes.NewCameBack, request.data)

    def verb() -> InformationPassed:
        actions.say_came_back(passed=form, by=caller(request), **said)
        return form

    return _answer(request, verb)


def _form(request: Request, reference: str, what: str) -> InformationPassed:
    user, forms = caller(request), InformationPassed.objects.select_related("hub", "passed_by")
    found = access.fetch(user, forms, TELL, what=what, reference=reference)
    records = list(found.people.values_list("record_id", flat=True))
    trail.write(by=user, what="read", act="passed_information", people=found.person_ids, records=records)
    return found


def _answer(request: Request, verb: Any = None, found: Any = None) -> Response:
    made = found or once(request, verb, InformationPassed.objects.select_related("hub", "passed_by"))
    (shown,) = with_answers([made], caller(request))
    return Response(shapes.Passed(shown).data, status=201 if verb else 200)


api_passed_information = endpoints(
    "api_passed_information",
    GET=(read_passed, {"responses": shapes.Passed}),
    POST=(
        say_came_back,
        {"request": shapes.NewCameBack, "parameters": [KEY], "responses": {201: shapes.Passed}},
    ),
)
