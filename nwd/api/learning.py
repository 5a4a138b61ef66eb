"""School, college and work, by the verbs that the pages call."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.education.course import course_of
from cases.models import Category, EducationPeriod, YoungPerson
from nwd.api import learning_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission

WRITE = Permission.WRITE_NOTE


def _learning(request: Request, reference: str) -> Response:
    """What they do now, will do and did: the newest first in each. The days in between, and each return."""
    user = caller(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    course = course_of(person, user, timezone.localdate())
    told = {"items": [*course.now, *course.coming, *course.before], "days_between": course.days_between,
            "returns": course.returns}  # fmt: skip
    return Response(shapes.Learnings(told).data)


def _begin_learning(request: Request, reference: str) -> Response:
    """From a day on, which may be to come."""
    person = person_to_change(request, reference, WRITE, Category.EDUCATION)
    said: dict[str, Any] = read(shapes.NewLearning, request.data)
    ends = [fact_of(request, EducationPeriod, person, one) for one in said.pop("instead_of")]
    by = caller(request)
    return saved(
        request, person, lambda: actions.begin_learning(person=person, by=by, instead_of=ends, **said)
    )


@endpoint("POST", request=shapes.LearningEnd, parameters=[KEY], responses={200: Record})
def api_end_learning(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is over from a day on."""
    person = person_to_change(request, reference, WRITE, Category.EDUCATION)
    period = fact_of(request, EducationPeriod, person, record_reference)
    said = read(shapes.LearningEnd, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.end_learning(period=period, by=by, **said), status=200)


@endpoint("POST", request=shapes.ChangedLearning, parameters=[KEY], responses={200: Record})
def api_change_learning(request: Request, reference: str, record_reference: UUID) -> Response:
    """All of it as it should be. What it said before stays in its history."""
    person = person_to_change(request, reference, WRITE, Category.EDUCATION)
    period = fact_of(request, EducationPeriod, person, record_reference)
    said = read(shapes.ChangedLearning, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.change_learning(period=period, by=by, **said), status=200)


api_learning = endpoints(
    "api_learning",
    GET=(_learning, {"responses": shapes.Learnings}),
    POST=(_begin_learning, {"request": shapes.NewLearning, "parameters": [KEY], "responses": {201: Record}}),
)
