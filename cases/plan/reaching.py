"""What the doors of the plan have in common: whom and what they are about, and the way back."""

import uuid
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from cases.clauses import require_clause
from cases.models import PlanStep, Record, YoungPerson
from cases.plan.changing import PLAN
from nwd.ui.spoken import uncapped
from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in

#: Words for a change that gave way to somebody else's.
GAVE_WAY = "It stays as it was changed meanwhile. Nothing of yours was saved."


def to_add(request: HttpRequest, reference: str, *, holds: bool = False) -> tuple[User, YoungPerson]:
    """The young person to whose plan something is added; `holds` keeps everybody else waiting while it is sent."""
    user = signed_in(request)
    people = YoungPerson.objects.all()
    if holds and request.method == "POST":
        people = people.select_for_update(no_key=True)
    person = access.fetch(user, people, Permission.WRITE_NOTE, reference=reference)
    require_clause(user, person, PLAN)
    return user, person


def to_change(request: HttpRequest, kind: str, reference: str, record: uuid.UUID) -> tuple[User, Any]:
    """A goal, a step or a review. What is sent is compared with what it says now, so it is held meanwhile."""
    user = signed_in(request)
    records = Record.objects.filter(kind=kind, corrects__isnull=True, person__reference=reference)
    records = records.not_withdrawn().select_related("person")
    if request.method == "POST":
        records = records.select_for_update(of=("self",))
    found = access.fetch(user, records, Permission.WRITE_NOTE, reference=record)
    require_clause(user, found.person, PLAN)
    fact = getattr(found, kind)
    fact.record, fact.person = found, found.person
    return user, fact


def page_at(step: PlanStep) -> str:
    """The plan at the goal of the step, unless that is hidden from who reads the step."""
    return page_of(step.person, Record.objects.filter(pk=step.goal_id).first())


def page_of(person: YoungPerson, goal: Record | None = None) -> str:
    """The plan, at the goal where it is about one."""
    at = f"#goal-{goal.reference}" if goal else ""
    return reverse("plan", args=[person.reference]) + at


def around(person: YoungPerson, title: str) -> dict[str, Any]:
    """The heading says whom it is about, the title of the window does not."""
    return {
        "person": person, "title": title, "heading": f"{person.name}: {uncapped(title)}", "act": "plan",
        "back": page_of(person), "back_text": f"The plan of {person.name}",
    }  # fmt: skip
