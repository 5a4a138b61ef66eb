"""Doors of visits: planned, changed, called off; set out and back, each one press on the phone."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.doing.doors import who_may_add
from cases.doing.forms import NewVisitForm, VisitChangeForm
from cases.doing.pressing import press
from cases.doing.setting_out import set_out
from cases.models import Visit
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
DIARY, FORM_PAGE = "my_diary", "cases/doing/plan_visit.html"


@keeps_drafts("A visit")
@FORM
def plan_visit(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = who_may_add(request, reference)

    def verb(**said: Any) -> Visit:
        return actions.plan_visit(person=person, by=user, **said)

    return ask(
        request, opened(NewVisitForm, request), verb, then=_day, said="Saved. It is in your diary.",
        page=FORM_PAGE, person=person, title="Plan a visit", heading=f"Plan a visit to {person.name}",
        act="plan_visit", back=reverse("person", args=[reference]), back_text=person.name,
    )  # fmt: skip


@keeps_drafts("A change of a visit")
@FORM
def change_visit(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, visit = _visit(request, reference, record_reference)
    until = timezone.localtime(visit.ends_at).time()
    present = {"starts_at": visit.starts_at, "until": until, "place": visit.place}
    form = opened(VisitChangeForm, request, present=present)

    def verb(**said: Any) -> Visit:
        return actions.change_visit(visit=visit, by=user, **said)

    return ask(
        request, form, verb, then=_day, said="Saved.", page=FORM_PAGE,
        person=visit.person, title="Change a visit",
        heading=f"Change the visit to {visit.person.name}", act="plan_visit",
        back=reverse(DIARY), back_text="My diary",
    )  # fmt: skip


@require_POST
def start_visit(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, visit = _visit(request, reference, record_reference)
    return press(
        request, lambda: set_out(visit, user),
        said="You have set out. Say so when you are back.", undo=_undo(visit), then=_day(visit),
    )  # fmt: skip


@require_POST
def call_off_visit(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, visit = _visit(request, reference, record_reference)
    return press(
        request, lambda: actions.call_off_visit(visit=visit, by=user), said="Called off.", undo=_undo(visit),
        then=_day(visit),
    )  # fmt: skip


@require_POST
def bring_visit_back(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, visit = _visit(request, reference, record_reference)
    return take_back(request, lambda: actions.bring_visit_back(visit=visit, by=user), then=_day(visit))


@require_POST
def end_visit(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Back: for whoever went, straight on to the contact, filled in with what the visit says."""
    user, visit = _visit(request, reference, record_reference)
    own = visit.worker_id == user.worker_id
    contact = reverse("record_contact", args=[reference])
    return press(
        request, lambda: actions.end_visit(visit=visit, by=user),
        said="Good that you are back. Write down how it went." if own else "Saved. They are back.",
        then=f"{contact}?{urlencode({'visit': record_reference})}" if own else reverse("due"),
    )  # fmt: skip


def _visit(request: HttpRequest, reference: str, record: uuid.UUID) -> tuple[User, Visit]:
    """On POST held, so that what is sent is compared with what it says now."""
    user = signed_in(request)
    found = Visit.objects.filter(person__reference=reference).select_related("person", "record", "worker")
    what = "read"
    if request.method == "POST":
        found, what = found.select_for_update(of=("self",)), "change"
    one: Visit = access.fetch(user, found, Permission.WRITE_NOTE, what=what, record__reference=record)
    return user, one


def _day(visit: Visit) -> str:
    """The diary, opened at the visit's own day."""
    return f"{reverse(DIARY)}?{urlencode({'day': timezone.localdate(visit.starts_at).isoformat()})}"


def _undo(visit: Visit) -> str:
    return reverse("bring_visit_back", args=[visit.person.reference, visit.record.reference])
