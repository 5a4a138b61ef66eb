"""What goes between whoever asked for help and those who answer, by the verbs that the pages call."""

from typing import Any

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import Enquiry
from cases.referrals.answering import enquiry_still_open
from cases.referrals.clock import clock_of
from nwd.api import answering_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from partners.access import Permission


@endpoint("POST", request=shapes.Question, parameters=[KEY], responses={201: shapes.EnquiryClock})
def api_ask_referrer(request: Request, reference: str) -> Response:
    """Ask whoever asked for help. The clock stands still until they answer; one question at a time."""
    enquiry = enquiry_still_open(caller(request), Permission.TRIAGE, reference)
    return _told(request, enquiry, actions.ask_referrer, read(shapes.Question, request.data), status=201)


@endpoint("POST", request=shapes.QuestionAnswer, parameters=[KEY], responses={200: shapes.EnquiryClock})
def api_answer_question(request: Request, reference: str) -> Response:
    """Answer what the hub asked you, or write down for them what they said. The clock goes on."""
    enquiry = enquiry_still_open(caller(request), Permission.ASK_FOR_HELP, reference)
    return _told(request, enquiry, actions.answer_question, read(shapes.QuestionAnswer, request.data))


@endpoint("POST", request=shapes.FirstResponse, parameters=[KEY], responses={200: shapes.EnquiryClock})
def api_record_response(request: Request, reference: str) -> Response:
    """Somebody spoke with whoever asked, or with the young person. It stops the clock, and stays."""
    enquiry = enquiry_still_open(caller(request), Permission.TRIAGE, reference)
    return _told(request, enquiry, actions.record_response, read(shapes.FirstResponse, request.data))


def _told(
    request: Request, enquiry: Enquiry, verb: Any, said: dict[str, Any], *, status: int = 200
) -> Response:
    def act() -> Enquiry:
        verb(enquiry=enquiry, by=caller(request), **said)
        return Enquiry.objects.get(pk=enquiry.pk)

    now = once(request, act, Enquiry.objects.all())
    questions = list(now.questions.all())
    clock = clock_of(now.received_at, now.first_response_at, questions, timezone.now())
    told = {"reference": now.reference, "responds_by": clock.due, "clock": clock.words,
            "first_response_at": now.first_response_at, "questions": questions}  # fmt: skip
    return Response(shapes.EnquiryClock(told).data, status=status)
