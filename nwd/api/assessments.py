"""Scores of questionnaires, by the verbs that the page calls. No item and no wording of one: docs/sdq.md."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.contributing import may_add
from cases.models import Assessment, Category, YoungPerson
from cases.models import Record as Envelope
from cases.models.specialists import AssessmentRespondent, AssessmentVersion, NotDoneReason
from cases.sdq.boxes import LONGEST, with_scores
from cases.views import NO_CLAUSE
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.made import made_at
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User


def _score(most: int = 10, **options: Any) -> serializers.IntegerField:
    return serializers.IntegerField(min_value=0, max_value=most, allow_null=True, default=None, **options)


class Scores(Strict):
    respondent = serializers.ChoiceField(AssessmentRespondent.choices)
    completed_on = serializers.DateField()
    version = serializers.ChoiceField(
        AssessmentVersion.choices, allow_blank=True, default="", help_text="For which ages the form is."
    )
    emotional = _score()
    conduct = _score()
    hyperactivity = _score()
    peer = _score()
    prosocial = _score()
    impact = _score(help_text="0 to 6 where a teacher answered.")
    total = _score(40, help_text="Follows from the four scales of difficulties where all are given.")


class ScoresWritten(Scores):
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


class NotDone(Strict):
    due_on = serializers.DateField()
    respondent = serializers.ChoiceField(AssessmentRespondent.choices)
    reason = serializers.ChoiceField(NotDoneReason.choices)
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


@endpoint("POST", request=ScoresWritten, parameters=[KEY], responses={201: Record})
def api_assessments(request: Request, reference: str) -> Response:
    """Write down the scores of an SDQ that was filled in on its licensed form."""
    user, person = _person(request, reference)
    said = with_scores(read(ScoresWritten, request.data))

    def verb() -> Envelope:
        made: Envelope = actions.record_assessment(person=person, by=user, **said).record
        return made

    return made_at(reference, once(request, verb, Envelope.objects.all()))


@endpoint("POST", request=Scores, responses=Record)
def api_correct_assessment(request: Request, reference: str, record_reference: UUID) -> Response:
    """Put right the scores of this record: all of them, as they shall be."""
    user, person = _person(request, reference)
    theirs = Assessment.objects.visible_to(user).filter(person=person, record__reference=record_reference)
    kept = theirs.select_related("record").first()
    if kept is None:
        raise Http404
    said = with_scores(read(Scores, request.data))
    kept = actions.correct_assessment(assessment=kept, by=user, **said)
    return Response(Record(lines([Envelope.objects.get(pk=kept.pk)])[0]).data)


@endpoint("POST", request=NotDone, parameters=[KEY], responses={201: Record})
def api_not_done(request: Request, reference: str) -> Response:
    """Write down that an SDQ was due and was not done, with the code of the national return."""
    user, person = _person(request, reference)
    said = read(NotDone, request.data)

    def verb() -> Envelope:
        made: Envelope = actions.record_not_done(person=person, by=user, **said).record
        return made

    return made_at(reference, once(request, verb, Envelope.objects.all()))


def _person(request: Request, reference: str) -> tuple[User, YoungPerson]:
    user, people = caller(request), YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    if not may_add(user, Category.HEALTH):
        access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)
    return user, person
