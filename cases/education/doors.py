"""Doors of school, college and work: everybody's page, and for those who record it begin, end and change."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.clauses import require_clause
from cases.contributing import is_closed_to, is_of_their_agency, may_add
from cases.education.course import course_of
from cases.education.forms import LearningChangeForm, LearningEndForm, LearningForm
from cases.enveloped import held
from cases.models import Category, EducationPeriod, YoungPerson
from nwd.ui.spoken import uncapped
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
CHANGED = ("status", "place_name", "hours_a_week", "start_on", "end_on")


@require_safe
def learning(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    may_write = access.may(user, Permission.WRITE_NOTE)
    may_record = may_write and may_add(user, Category.EDUCATION)
    shown = {
        "person": person,
        "course": course_of(person, user, timezone.localdate()),
        "closed": is_closed_to(user, Category.EDUCATION),
        "may_write": may_write,
        "may_record": may_record,
        "agency": user.worker.agency_id if user.worker and may_record else None,
    }
    return render(request, "cases/education/learning.html", shown)


@keeps_drafts("School, college or work that begins")
@FORM
def begin_learning(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference)
    course = course_of(person, user, timezone.localdate())
    running = [one for one in course.now if one.end_on is None and is_of_their_agency(user, one.record)]

    def verb(**said: Any) -> EducationPeriod:
        return actions.begin_learning(person=person, by=user, **said)

    def undo(begun: EducationPeriod) -> str:
        return reverse("take_back_begun", args=[reference, begun.record.reference])

    return ask(
        request, opened(LearningForm, request, running=running), verb, then=page_of(person), undo=undo,
        said="Saved.", **_around(person, "School, college or work begins"),
    )  # fmt: skip


@keeps_drafts("The end of school, college or work")
@FORM
def end_learning(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = _person(request, reference)
    period = _period(user, person, record_reference)
    if period.end_on and period.end_on <= timezone.localdate():
        raise Http404

    def verb(**said: Any) -> EducationPeriod:
        return actions.end_learning(period=period, by=user, **said)

    return ask(
        request, opened(LearningEndForm, request), verb, then=page_of(person),
        said="Saved. It ends on that day.", save="End it", nothing=_others(user, period),
        **_around(person, f"{period.get_status_display()}: end it"),
    )  # fmt: skip


@keeps_drafts("A change of school, college or work")
@FORM
def change_learning(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = _person(request, reference)
    if request.method == "POST":
        held(person)
    period = _period(user, person, record_reference)
    form = opened(LearningChangeForm, request, present={name: getattr(period, name) for name in CHANGED})

    def verb(**said: Any) -> EducationPeriod:
        return actions.change_learning(period=period, by=user, **said)

    return ask(
        request, form, verb, then=page_of(person), nothing=_others(user, period),
        said="Saved. What it said before is on the page of its record.",
        **_around(person, f"{period.get_status_display()}: change what is written"),
    )  # fmt: skip


def page_of(person: YoungPerson) -> str:
    return reverse("learning", args=[person.reference])


def _person(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)
    require_clause(user, person, Category.EDUCATION)
    return user, person


def _period(user: User, person: YoungPerson, reference: uuid.UUID) -> EducationPeriod:
    theirs = EducationPeriod.objects.visible_to(user).filter(person=person, record__reference=reference)
    found: EducationPeriod | None = theirs.select_related("record__agency", "person").first()
    if found is None:
        access.refuse(user, Permission.WRITE_NOTE)
        raise Http404
    return found


def _others(user: User, period: EducationPeriod) -> str:
    """Each agency answers for what it wrote."""
    is_theirs = is_of_their_agency(user, period.record)
    return "" if is_theirs else f"{period.record.agency} wrote this. Ask them to change it."


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    back = {
        "back": page_of(person),
        "back_text": f"School, college and work of {person.name}",
        "act": "write_note",
    }
    return {"person": person, "title": title, "heading": f"{person.name}: {uncapped(title)}"} | back
