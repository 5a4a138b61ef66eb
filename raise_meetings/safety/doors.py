"""Doors of a safety plan: the page, its form, the card to carry, and the same big, to look at together."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.clauses import require_clause
from cases.contributing import is_closed_to, may_add
from cases.enveloped import held
from cases.missing.keeping import SAFETY
from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in
from raise_meetings import actions
from raise_meetings.models import SafetyPlan
from raise_meetings.safety.forms import SafetyPlanForm, as_said, present
from raise_meetings.safety.newest import newest_plan, plans_of
from raise_meetings.safety.shown import shown_of

SAVED = "Saved. It stands on their page, and one press away from tonight’s list."


@require_safe
def safety_plan(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _reader(request, reference)
    plans = list(plans_of(person, user))
    shown = _around(user, person) | {"plan": shown_of(plans[0]) if plans else None, "before": plans[1:]}
    return render(request, "raise_meetings/safety/plan.html", shown)


@require_safe
def safety_plan_of(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """One of those before, as it stood."""
    user = signed_in(request)
    plans = SafetyPlan.objects.select_related("record__author", "person", "meeting")
    plan = access.fetch(
        user, plans, Permission.READ_PERSON, person__reference=reference, record__reference=record_reference
    )
    shown = {"person": plan.person, "plan": shown_of(plan), "one": True, "closed": False}
    return render(request, "raise_meetings/safety/plan.html", shown)


@require_safe
def safety_card(request: HttpRequest, reference: str) -> HttpResponse:
    """One side, as large as a bank card: what helps and whom to call. It says neither who keeps it nor why."""
    user, person = _reader(request, reference, what="print")
    plan = newest_plan(person, user)
    trail.write(
        by=user, what="print", act="safety_card", people=[person.pk], records=[plan.pk] if plan else []
    )
    shown: dict[str, Any] = {
        "person": person,
        "plan": shown_of(plan) if plan else None,
        "navigation": [],
        "agency_name": "",
    }
    return render(request, "raise_meetings/safety/card.html", shown)


@require_safe
def safety_plan_together(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _reader(request, reference)
    plan = newest_plan(person, user)
    shown: dict[str, Any] = {
        "person": person,
        "plan": shown_of(plan) if plan else None,
        "navigation": [],
        "agency_name": "",
    }
    return render(request, "raise_meetings/safety/together.html", shown)


@keeps_drafts("A safety plan")
@require_http_methods(["GET", "HEAD", "POST"])
def write_safety_plan(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)
    require_clause(user, person, SAFETY)
    if request.method == "POST":
        held(person)
    newest = newest_plan(person, user)
    by = str((newest and newest.record.latest.author) or "Somebody else")
    form = opened(SafetyPlanForm, request, present=present(newest), theirs_by=by)

    def verb(**said: Any) -> SafetyPlan:
        return actions.write_safety_plan(person=person, by=user, **as_said(said))

    page = reverse("safety_plan", args=[reference])
    return ask(
        request, form, verb, then=page, said=SAVED, undo=_undo, person=person, title="Safety plan", back=page,
        heading=f"A safety plan with {person.name}", act="write_note", back_text="Safety plan",
        words="Write it with the young person, in words that they would use themselves.",
    )  # fmt: skip


def _undo(written: SafetyPlan) -> str:
    return reverse("take_back_safety_plan", args=[written.person.reference, written.record.reference])


def _reader(request: HttpRequest, reference: str, what: str = "read") -> tuple[User, YoungPerson]:
    user, people = signed_in(request), YoungPerson.objects.all()
    return user, access.fetch(user, people, Permission.READ_PERSON, what=what, reference=reference)


def _around(user: User, person: YoungPerson) -> dict[str, Any]:
    may_write = access.may(user, Permission.WRITE_NOTE)
    return {
        "person": person, "closed": is_closed_to(user, SAFETY), "may_write": may_write,
        "may_plan": may_write and may_add(user, SAFETY), "today": timezone.localdate(),
    }  # fmt: skip
