"""Doors of a hub's week of shifts: for everybody there to read, for whoever runs it to plan."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.actions import shifts as verbs
from partners.actions.shifts_copied import Copied
from partners.actions.shifts_copied import copy_week as copy
from partners.actions.shifts_worked import record_worked_shift as record
from partners.asking import ask, nothing_to_fill
from partners.drafts import keeps_drafts, opened
from partners.models import Shift, User
from partners.shifts.forms import NewShiftForm, WorkedForm
from partners.shifts.now import on_shift_now
from partners.shifts.pages import day_asked, week_at, week_page
from partners.shifts.staff import staff_for
from partners.shifts.week import week_of
from partners.shifts.weeks import monday_of, week_before
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def shifts(request: HttpRequest, reference: str) -> HttpResponse:
    """The roster tells of staff alone, so nobody's name is on the trail for it."""
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    now = timezone.now()
    now_on = on_shift_now(hub, now)
    shown = {
        "hub": hub,
        "week": week_of(hub, monday_of(day_asked(request)), now),
        "now_on": now_on,
        "own_on": now_on.of(user.worker_id),
        "may_plan": access.may(user, Permission.PLAN_SHIFTS),
        "may_sign_in": access.may(user, Permission.KEEP_HOME_RECORDS),
    }
    return render(request, "partners/shifts/shifts.html", shown)


@keeps_drafts("A shift")
@FORM
def add_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = _plans(request, reference)
    day = day_asked(request)
    form = opened(NewShiftForm, request, staff=staff_for(hub, timezone.localdate()), initial={"on": day})

    def verb(**said: Any) -> Shift:
        return verbs.plan_shift(hub=hub, by=user, **said)

    return ask(
        request, form, verb, then=week_page, said=_planned, undo=_undo_of,
        title=f"Add a shift at {hub}", save="Add it", back=week_at(hub, day), back_text=f"Shifts at {hub}",
    )  # fmt: skip


@keeps_drafts("A shift worked")
@FORM
def record_worked_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = _plans(request, reference)
    form = opened(
        WorkedForm, request, staff=staff_for(hub, timezone.localdate() - datetime.timedelta(days=31))
    )

    def verb(**said: Any) -> Shift:
        return record(hub=hub, by=user, **said)

    return ask(
        request, form, verb, then=week_page, said="Saved, with the reason beside it.",
        title=f"A shift worked at {hub} that nobody planned", back=week_at(hub, timezone.localdate()),
        back_text=f"Shifts at {hub}",
    )  # fmt: skip


@FORM
def copy_week(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = _plans(request, reference)
    monday = monday_of(day_asked(request))
    there = list(week_before(hub, monday))

    def verb(**_said: Any) -> Copied:
        return copy(hub=hub, monday=monday, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=week_at(hub, monday), said=_copied, save="Copy them",
        title=f"Copy last week’s shifts at {hub}", page="partners/shifts/copy_week.html", there=there,
        monday=monday, back=week_at(hub, monday), back_text=f"Shifts at {hub}",
        nothing="" if there else "Nothing was planned in the week before, so there is nothing to copy.",
    )  # fmt: skip


def _plans(request: HttpRequest, reference: str) -> tuple[User, Hub]:
    user = signed_in(request)
    return user, access.fetch_hub(user, Permission.PLAN_SHIFTS, reference)


def _undo_of(shift: Shift) -> str:
    return reverse("undo_add_shift", args=[shift.reference])


def _planned(shift: Shift) -> str:
    """Planning somebody opens nothing to them: who lives at a hub is known to those who are posted there."""
    if (
        shift.worker is None
        or shift.worker.postings.live_on(timezone.localdate(shift.starts_at)).filter(hub=shift.hub).exists()
    ):
        return "Added."
    return f"Added. {shift.worker} is not posted to {shift.hub}: until they are, they see nothing of who lives there."


def _copied(copied: Copied) -> str:
    made = len(copied.made)
    said = f"{made} shift{'' if made == 1 else 's'} added." if made else "Nothing new to add."
    return f"{said} Left out: {'; '.join(copied.left_out)}." if copied.left_out else said
