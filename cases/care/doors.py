"""Doors of care and legal status: everybody's page, and for those who record it begin, end and change."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.care.course import Time, course_of, running
from cases.care.forms import BeginForm, EdgeEndForm, EndForm, LegalStatusForm
from cases.contributing import is_closed_to
from cases.dates import CORRECTED, DatesForm, DayForm, days_of, undone_at
from cases.enveloped import held
from cases.models import CarePeriod, Category, LegalStatusPeriod, YoungPerson
from cases.models.care import CareOutcome
from nwd.ui.spoken import uncapped
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def care(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    shown = {
        "person": person,
        "course": course_of(person, user, timezone.localdate()),
        "may_record": access.may(user, Permission.RECORD_CARE),
        "closed": is_closed_to(user, Category.CARE_AND_PLACEMENT),
        "may_write": access.may(user, Permission.WRITE_NOTE),
    }
    return render(request, "cases/care/care.html", shown)


@keeps_drafts("A care status")
@FORM
def begin_care(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference)

    def verb(**said: Any) -> CarePeriod:
        return actions.begin_care(person=person, by=user, **said)

    return ask(
        request, opened(BeginForm, request), verb, then=page_of(person), said="Saved.", undo=undone_at,
        **_around(person, "A care status begins"),
    )  # fmt: skip


@keeps_drafts("The end of a care status")
@FORM
def end_care(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Who came into care is looked after from then on: the next page asks it."""
    user, person = _person(request, reference)
    time = _running(user, person, record_reference)

    def verb(**said: Any) -> CarePeriod:
        return actions.end_care(period=time.period, by=user, **said)

    def then(ended: CarePeriod) -> str:
        came = ended.outcome == CareOutcome.CAME_INTO_CARE
        return reverse("begin_care", args=[reference]) if came else page_of(person)

    form = opened(EdgeEndForm if time.is_edge else EndForm, request)
    return ask(
        request, form, verb, then=then, said="Saved. It ends on that day.", save="End it",
        **_around(person, f"{time.period.get_status_display()}: end it"),
    )  # fmt: skip


@keeps_drafts("A change of legal status")
@FORM
def change_legal_status(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = _person(request, reference)
    time = _running(user, person, record_reference)
    if not time.is_looked_after:
        raise Http404

    def verb(**said: Any) -> LegalStatusPeriod:
        return actions.change_legal_status(period=time.period, by=user, **said)

    return ask(
        request, opened(LegalStatusForm, request), verb, then=page_of(person),
        said="Saved. It holds from that day on.", undo=undone_at, **_around(person, "Legal status changes"),
        words=f"Now: {time.now.words}." if time.now else "None is recorded now.",
    )  # fmt: skip


@keeps_drafts("A correction of care")
@FORM
def correct_care(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Also of what has ended. The days of a legal status within it are corrected with it."""
    user, person = _person(request, reference)
    if request.method == "POST":
        held(person)
    found = next(
        (one for one in course_of(person, user, timezone.localdate())
         if one.period.record.reference == record_reference), None,
    )  # fmt: skip
    if found is None:
        raise Http404

    def verb(**said: Any) -> CarePeriod:
        return actions.correct_care(period=found.period, by=user, **said)

    form = opened(DatesForm, request, present=days_of(found.period))
    return ask(
        request, form, verb, then=page_of(person), said=CORRECTED,
        **_around(person, f"{found.period.get_status_display()}: correct the days"),
    )  # fmt: skip


@keeps_drafts("A correction of legal status")
@FORM
def correct_legal_status(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Of what it became later; what it was on the first day is corrected with the care."""
    user, person = _person(request, reference)
    if request.method == "POST":
        held(person)
    theirs = LegalStatusPeriod.objects.visible_to(user).filter(
        person=person, record__reference=record_reference
    )
    changed: LegalStatusPeriod | None = theirs.select_related("person").first()
    if changed is None:
        raise Http404
    form = opened(DayForm, request, present={"start_on": changed.start_on})

    def verb(**said: Any) -> LegalStatusPeriod:
        if form.gives_way:
            return changed
        return actions.correct_legal_status(changed=changed, by=user, **said)

    return ask(
        request, form, verb, then=page_of(person), said=CORRECTED,
        **_around(person, f"{changed.get_code_display()}: correct the day"),
    )  # fmt: skip


def page_of(person: YoungPerson) -> str:
    return reverse("care", args=[person.reference])


def _person(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    return user, access.fetch(user, YoungPerson.objects.all(), Permission.RECORD_CARE, reference=reference)


def _running(user: User, person: YoungPerson, reference: uuid.UUID) -> Time:
    found = running(course_of(person, user, timezone.localdate()), reference)
    if found is None:
        raise Http404
    return found


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    """The heading says whom it is about, the title of the window does not."""
    back = {"back": page_of(person), "back_text": f"Care of {person.name}"}
    return {
        "person": person,
        "title": title,
        "heading": f"{person.name}: {uncapped(title)}",
        "act": "record_care",
    } | back
