"""Doors of one shift: what is known of it, and for whoever plans them change, take off, put right."""

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partners import access
from partners.access import Permission
from partners.actions import shifts as verbs
from partners.actions.shifts_worked import put_shift_right as put_right
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import Shift, User
from partners.shifts.forms_right import ChangeTimesForm, PutRightForm, TakeOffForm
from partners.shifts.pages import page_of, week_page
from partners.shifts.states import is_unsaid, state_of
from partners.shifts.story import versions_of
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.READ_HUB)
    now = timezone.now()
    state, colour = state_of(one, now)
    may_plan = (
        access.may(user, Permission.PLAN_SHIFTS) and access.hubs_of(user).filter(pk=one.hub_id).exists()
    )
    to_come = one.began_at is None and one.starts_at is not None and one.starts_at > now
    shown = {
        "shift": one, "hub": one.hub, "state": state, "colour": colour, "before": versions_of(one),
        "week_url": week_page(one), "may_plan": may_plan, "may_change": may_plan and to_come and not one.taken_off_at,
        "may_take_off": may_plan and not one.began_at and not one.taken_off_at,
        "may_put_right": may_plan and not to_come and one.first_on_plan <= now,
        "is_own": one.worker_id == user.worker_id and one.worker_id is not None, "is_unsaid": is_unsaid(one, now),
        "may_let_in": access.may(user, Permission.KEEP_HOME_RECORDS) and one.worker_id is None,
    }  # fmt: skip
    return render(request, "partners/shifts/shift.html", shown)


@keeps_drafts("A change of a shift")
@FORM
def change_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.PLAN_SHIFTS)
    if one.starts_at is None or one.ends_at is None:
        raise Http404
    starts, ends = timezone.localtime(one.starts_at), timezone.localtime(one.ends_at)
    present = {"sort": one.sort, "on": starts.date(), "starts": starts.time(), "ends": ends.time()}

    def verb(**said: Any) -> Shift:
        return verbs.change_shift(shift=one, by=user, **said)

    return ask(
        request, opened(ChangeTimesForm, request, present=present), verb, then=page_of, said="Saved.",
        title=f"Change the shift of {one.who}", back=page_of(one), back_text=str(one),
        words="Somebody else instead? Take this one off, and add theirs.",
    )  # fmt: skip


@keeps_drafts("Why a shift is taken off")
@FORM
def take_off_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.PLAN_SHIFTS)

    def verb(**said: Any) -> Shift:
        return verbs.take_off_shift(shift=one, by=user, **said)

    return ask(
        request, opened(TakeOffForm, request), verb, then=week_page,
        said="Taken off. It stays in the roster, struck out.", save="Take it off", undo=_undo_of,
        title=f"Take off the shift of {one.who}", back=page_of(one), back_text=str(one),
        words="It stays in the roster, struck out, with the reason.",
    )  # fmt: skip


@require_POST
def undo_take_off_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.PLAN_SHIFTS)
    return take_back(request, lambda: verbs.bring_shift_back(shift=one, by=user), then=week_page(one))


@require_POST
def undo_add_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.PLAN_SHIFTS)
    verb = partial(verbs.take_off_shift, shift=one, reason="Added by mistake", by=user)
    return take_back(request, verb, then=week_page(one))


@keeps_drafts("Times of a shift put right")
@FORM
def put_shift_right(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.PLAN_SHIFTS)
    present = {"began_at": one.began_at or one.starts_at, "ended_at": one.ended_at or one.ends_at}

    def verb(**said: Any) -> Shift:
        return put_right(shift=one, by=user, **said)

    return ask(
        request, opened(PutRightForm, request, present=present), verb, then=page_of,
        said="Saved. What stood before is below.", title=f"Put right what {one.who} worked", back=page_of(one),
        back_text=str(one), words="The reason stands beside the times in the roster.",
    )  # fmt: skip


def _undo_of(shift: Shift) -> str:
    return reverse("undo_take_off_shift", args=[shift.reference])


def one_shift(request: HttpRequest, reference: str, permission: Permission) -> tuple[User, Shift]:
    """Of a hub that they may ask about, or their own. Elsewhere there is none."""
    user = signed_in(request)
    found = Shift.objects.select_related("hub", "worker", "put_right_by")
    if request.method == "POST":
        found = found.select_for_update(of=("self",))
    one = found.filter(reference=reference).first()
    if one is None or not is_near(user, one, permission):
        access.refuse(user, permission)
        raise Http404
    access.require(user, permission)
    return user, one


def is_near(user: User, shift: Shift, permission: Permission) -> bool:
    """Their own is theirs to read and to sign wherever it is, and planned by those who plan at that hub."""
    own = shift.worker_id is not None and shift.worker_id == user.worker_id
    own = own and permission != Permission.PLAN_SHIFTS
    return own or access.hubs_of(user).filter(pk=shift.hub_id).exists()
