"""Doors of who works with a young person: everybody's page, and for managers choosing, covering, adding, ending."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.allocations.candidates import candidates_for, suggested
from cases.allocations.fit import POSTED_AS
from cases.allocations.forms import CoverForm, KeyWorkerForm, TeamForm, WorkEndForm
from cases.allocations.team import key_worker_of, team_of
from cases.contributing import is_closed_to
from cases.dates import CORRECTED, DatesForm, days_of, undone_at
from cases.enveloped import held
from cases.models import Allocation, Category, YoungPerson
from cases.models.key_work import AllocationRole
from nwd.ui.spoken import uncapped
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
KEY_WORKER = AllocationRole.KEY_WORKER
NOBODY = "Nobody who could is at work at your hub. Post a worker first, or ask another hub’s manager."


@require_safe
def who_works_with(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    shown = {
        "person": person,
        "team": team_of(person, user, timezone.localdate()),
        "roles": [(role, uncapped(AllocationRole(role).label)) for role in POSTED_AS if role != KEY_WORKER],
        "may_allocate": access.may(user, Permission.ALLOCATE),
        "closed": is_closed_to(user, Category.CARE_AND_PLACEMENT),
        "may_write": access.may(user, Permission.WRITE_NOTE),
    }
    return render(request, "cases/allocations/who_works_with.html", shown)


@keeps_drafts("The choice of a key worker")
@FORM
def choose_key_worker(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference)
    current, offered = (
        key_worker_of(person, user),
        candidates_for(person, KEY_WORKER, user, timezone.localdate()),
    )
    others = [one for one in offered if current is None or one.worker.pk != current.worker_id]
    form = opened(KeyWorkerForm, request, candidates=others, current=current)
    if not form.is_bound:
        form.show_current()

    def verb(**said: Any) -> Allocation:
        return actions.allocate(person=person, role=KEY_WORKER, by=user, **said)

    return ask(
        request, form, verb, then=page_of(person), said="Saved. They are their key worker from that day on.",
        undo=undone_at,
        page="cases/allocations/choose.html", person=person, current=current, first=suggested(others),
        title=f"{'Change' if current else 'Choose'} the key worker", **_around(person, others),
    )  # fmt: skip


@keeps_drafts("Who stands in for a key worker")
@FORM
def cover_key_worker(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference)
    current, offered = (
        key_worker_of(person, user),
        candidates_for(person, KEY_WORKER, user, timezone.localdate()),
    )
    if current is None:
        raise Http404
    others = [one for one in offered if one.worker.pk != current.worker_id]

    def verb(**said: Any) -> Allocation:
        return actions.cover(allocation=current, by=user, **said)

    return ask(
        request, opened(CoverForm, request, candidates=others), verb, then=page_of(person),
        said=f"Saved. {current.worker} stays their key worker.", undo=undone_at, page="cases/allocations/choose.html",
        person=person, current=current, first=suggested(others),
        title=f"Who stands in while {current.worker} is away", **_around(person, others),
    )  # fmt: skip


@keeps_drafts("Somebody else who works with a young person")
@FORM
def add_to_team(request: HttpRequest, reference: str, role: str) -> HttpResponse:
    user, person = _person(request, reference)
    if role not in POSTED_AS or role == KEY_WORKER:
        raise Http404
    offered = candidates_for(person, role, user, timezone.localdate())

    def verb(**said: Any) -> Allocation:
        return actions.allocate(person=person, role=role, by=user, **said)

    return ask(
        request, opened(TeamForm, request, candidates=offered), verb, then=page_of(person), said="Saved.",
        page="cases/allocations/choose.html", person=person, undo=undone_at,
        title=f"Add a {uncapped(AllocationRole(role).label)}", **_around(person, offered),
    )  # fmt: skip


@keeps_drafts("The end of somebody’s work with a young person")
@FORM
def end_allocation(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = _person(request, reference)
    running = team_of(person, user, timezone.localdate()).running(record_reference)
    if running is None:
        raise Http404

    def verb(**said: Any) -> Allocation:
        return actions.end_allocation(allocation=running, by=user, **said)

    what = f"{running.worker}, {uncapped(running.get_role_display())}"
    return ask(
        request, opened(WorkEndForm, request), verb, then=page_of(person), said="Saved. It ends on that day.",
        title=f"{what}: end it", heading=f"{person.name}: {what} ends", save="End it", person=person,
        **_around(person, [running]),
    )  # fmt: skip


@keeps_drafts("A correction of who works with a young person")
@FORM
def correct_allocation(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = _person(request, reference)
    if request.method == "POST":
        held(person)
    team = team_of(person, user, timezone.localdate())
    every = [*team.now, *team.coming, *team.before]
    found = next((one for one in every if one.record.reference == record_reference), None)
    if found is None:
        raise Http404

    def verb(**said: Any) -> Allocation:
        return actions.correct_allocation(allocation=found, by=user, **said)

    what = f"{found.worker}, {uncapped(found.get_role_display())}"
    return ask(
        request, opened(DatesForm, request, present=days_of(found)), verb, then=page_of(person), said=CORRECTED,
        title=f"{what}: correct the days", heading=f"{person.name}: the days of {what}", person=person,
        **_around(person, [found]),
    )  # fmt: skip


def page_of(person: YoungPerson) -> str:
    return reverse("who_works_with", args=[person.reference])


def _person(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    return user, access.fetch(user, YoungPerson.objects.all(), Permission.ALLOCATE, reference=reference)


def _around(person: YoungPerson, offered: list[Any]) -> dict[str, Any]:
    nothing = "" if offered else NOBODY
    return {
        "back": page_of(person),
        "back_text": f"Who works with {person.name}",
        "act": "allocate",
        "nothing": nothing,
    }
