"""Care and legal status, by the verbs that the page calls: begun, ended, changed in law."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.care.course import Time, course_of, running
from cases.care.forms import LONGEST
from cases.models import Record as Envelope
from cases.models import YoungPerson
from cases.models.care import CareOutcome, CareStatus, LegalStatus
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User


def _words(**options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, allow_blank=True, default="", **options)


class CareBegins(Strict):
    status = serializers.ChoiceField(CareStatus.choices)
    start_on = serializers.DateField(help_text="A day to come is fine.")
    legal_status = serializers.ChoiceField(
        LegalStatus.choices, allow_blank=True, default="", help_text="Of the looked after alone."
    )
    words = _words(help_text="What is going on.")


class CareEnds(Strict):
    end_on = serializers.DateField(help_text="The first day on which it is over.")
    outcome = serializers.ChoiceField(
        CareOutcome.choices, allow_blank=True, default="",
        help_text="Of a time on the edge of care, and needed there.",
    )  # fmt: skip
    tried = _words(help_text="Of a time on the edge of care: what was tried.")


class LegalStatusChanges(Strict):
    code = serializers.ChoiceField(LegalStatus.choices)
    start_on = serializers.DateField(help_text="A day to come is fine: until then nothing changes.")
    why = _words()


@endpoint("POST", request=CareBegins, parameters=[KEY], responses={201: Record})
def api_care(request: Request, reference: str) -> Response:
    """A care status begins. Who came into care is looked after from then on: that is a status of its own."""
    user, person = _person(request, reference)
    said = read(CareBegins, request.data)

    def verb() -> Envelope:
        begun: Envelope = actions.begin_care(person=person, by=user, **said).record
        return begun

    return _made(reference, once(request, verb, Envelope.objects.all()))


@endpoint("POST", request=CareEnds, responses=Record)
def api_end_care(request: Request, reference: str, record_reference: UUID) -> Response:
    """The care status of this record is over from a day on."""
    user, person = _person(request, reference)
    time = _running(user, person, record_reference)
    ended = actions.end_care(period=time.period, by=user, **read(CareEnds, request.data))
    return Response(Record(lines([ended.record])[0]).data)


@endpoint("POST", request=LegalStatusChanges, parameters=[KEY], responses={201: Record})
def api_change_legal_status(request: Request, reference: str, record_reference: UUID) -> Response:
    """What it becomes in law, from a day on, during the time in care of this record."""
    user, person = _person(request, reference)
    time = _running(user, person, record_reference)
    said = read(LegalStatusChanges, request.data)

    def verb() -> Envelope:
        changed: Envelope = actions.change_legal_status(period=time.period, by=user, **said).record
        return changed

    return _made(reference, once(request, verb, Envelope.objects.all()))


def _person(request: Request, reference: str) -> tuple[User, YoungPerson]:
    user, people = caller(request), YoungPerson.objects.all()
    return user, access.fetch(user, people, Permission.RECORD_CARE, what="change", reference=reference)


def _running(user: User, person: YoungPerson, reference: UUID) -> Time:
    found = running(course_of(person, user, timezone.localdate()), reference)
    if found is None:
        raise Http404
    return found


def _made(reference: str, record: Envelope) -> Response:
    place = reverse("api_record", args=[reference, record.reference])
    return Response(Record(lines([record])[0]).data, status=201, headers={"Location": place})
