"""Doors of the questionnaire: its scores, a correction of them, that it was not done, and the undo of each."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.contributing import is_of_their_agency, may_add
from cases.models import Assessment, Category, Kind, MeasureNotDone, Record, YoungPerson
from cases.sdq.boxes import with_scores
from cases.sdq.forms import NotDoneForm, ScoresChangeForm, ScoresForm
from cases.sdq.scoring import DIFFICULTIES
from cases.views import NO_CLAUSE
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = ("respondent", "completed_on", "version", *DIFFICULTIES, "prosocial", "impact", "total")


@keeps_drafts("Scores of a questionnaire")
@FORM
def record_assessment(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference)

    def verb(**said: Any) -> Assessment:
        return actions.record_assessment(person=person, by=user, **said)

    return ask(
        request, opened(ScoresForm, request), verb, then=page_of(person), said="Saved. It is part of the record.",
        undo=lambda made: reverse("take_back_assessment", args=[reference, made.record.reference]),
        page="cases/sdq/record_assessment.html", **_around(person, "Scores of a questionnaire"),
    )  # fmt: skip


@keeps_drafts("A correction of scores")
@FORM
def correct_assessment(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """By the agency whose record it is. What it said before stays in the history."""
    user, record = _record(request, reference, record_reference, Kind.ASSESSMENT)
    kept = Assessment.objects.get(pk=record.pk)
    if not is_of_their_agency(user, record):
        raise PermissionDenied(f"These are {record.agency}’s to change. Ask them to.")
    present = {name: getattr(kept, name) for name in COLUMNS}
    if all(present[name] is not None for name in DIFFICULTIES):
        present["total"] = None
    form = opened(ScoresChangeForm, request, present=present)

    def verb(**said: Any) -> Assessment:
        return (
            kept
            if form.gives_way
            else actions.correct_assessment(assessment=kept, by=user, **with_scores(said))
        )

    return ask(
        request, form, verb, then=reverse("record", args=[reference, record.reference]), said="Saved.",
        **_around(record.person, "Put right the scores of a questionnaire"),
    )  # fmt: skip


@keeps_drafts("A questionnaire that was not done")
@FORM
def record_not_done(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference)

    def verb(**said: Any) -> MeasureNotDone:
        return actions.record_not_done(person=person, by=user, **said)

    return ask(
        request, opened(NotDoneForm, request), verb, then=page_of(person), said="Saved.",
        undo=lambda made: reverse("take_back_not_done", args=[reference, made.record.reference]),
        **_around(person, "A questionnaire was not done"),
    )  # fmt: skip


@require_POST
def take_back_assessment(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, record = _record(request, reference, record_reference, Kind.ASSESSMENT)
    made = Assessment.objects.filter(pk=record.pk).first()
    if made is None:
        return redirect(page_of(record.person))
    return take_back(
        request, lambda: actions.take_back_assessment(assessment=made, by=user), then=page_of(record.person)
    )


@require_POST
def take_back_not_done(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, record = _record(request, reference, record_reference, Kind.MEASURE_NOT_DONE)
    made = MeasureNotDone.objects.filter(pk=record.pk).first()
    if made is None:
        return redirect(page_of(record.person))
    return take_back(
        request, lambda: actions.take_back_not_done(missed=made, by=user), then=page_of(record.person)
    )


def page_of(person: YoungPerson) -> str:
    return reverse("how_things_are", args=[person.reference])


def _person(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    _refuse_without_clause(user, person)
    _note_opening(request, user, person)
    return user, person


def _record(request: HttpRequest, reference: str, record: uuid.UUID, kind: str) -> tuple[User, Record]:
    """What is sent is compared with what it says now, so nobody else may change it meanwhile."""
    user = signed_in(request)
    records = Record.objects.filter(kind=kind, person__reference=reference).select_related("person", "agency")
    is_sent = request.method == "POST"
    records = records.select_for_update(of=("self",)) if is_sent else records.not_withdrawn()
    found = access.fetch(user, records, Permission.WRITE_NOTE, what="change", reference=record)
    _refuse_without_clause(user, found.person)
    _note_opening(request, user, found.person, found.pk)
    return user, found


def _note_opening(request: HttpRequest, user: User, person: YoungPerson, *records: int) -> None:
    """A form that is opened is a read; what is sent is the verb's line."""
    if request.method != "POST":
        trail.write(by=user, what="read", act="record_assessment", people=[person.pk], records=records)


def _refuse_without_clause(user: User, person: YoungPerson) -> None:
    if not may_add(user, Category.HEALTH):
        access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    return {
        "person": person, "title": title, "heading": f"{title}: {person.name}", "act": "record_assessment",
        "back": page_of(person), "back_text": "How things are",
    }  # fmt: skip
