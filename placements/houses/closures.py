"""Doors of the nights on which a bed is out of use: for those who run the hub."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hubs.models import Bed, Closure
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask, take_back
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in
from placements import actions
from placements.board.asked import day_asked
from placements.houses.beds import bed_to_run
from placements.houses.forms_closures import ClosureChangeForm, InUseForm, OutOfUseForm
from placements.houses.runs import require_to_run
from placements.taken import is_taken

FORM = require_http_methods(["GET", "HEAD", "POST"])


def _closure(user: User, reference: str, rows: QuerySet[Closure] | None = None) -> Closure:
    rows = Closure.objects.all() if rows is None else rows
    closure: Closure = entry(user, Permission.MANAGE_BEDS, rows.select_related("bed__hub"), reference)
    require_to_run(user, closure.bed.hub)
    return closure


@FORM
def close_bed(request: HttpRequest, reference: str) -> HttpResponse:
    """`from` in the address, as the board gives it, is the first night."""
    user = signed_in(request)
    bed = bed_to_run(user, reference)
    start = day_asked(request.GET.get("from", "")) or timezone.localdate()

    def verb(**said: Any) -> Closure:
        return actions.close_bed(bed=bed, by=user, **said)

    return ask(
        request, OutOfUseForm(request.POST or None, initial={"start_on": start}), verb,
        then=room_of(bed), said=_said, undo=lambda closure: reverse("undo_close_bed", args=[closure.reference]),
        title=f"Take {bed} of {bed.hub} out of use", back=room_of(bed), back_text=str(bed),
    )  # fmt: skip


@require_POST
def undo_close_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    closure = _closure(user, reference)

    def verb() -> Closure:
        return actions.reopen_bed(closure=closure, on=closure.start_on, by=user)

    return take_back(request, verb, then=room_of(closure.bed))


@keeps_drafts("The nights on which a bed is out of use")
@FORM
def change_closure(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    closure = _closure(user, reference, entries.held(request, Closure.objects.all()))
    bed = closure.bed
    now = {name: getattr(closure, name) for name in ("start_on", "end_on", "reason")}

    def verb(**said: Any) -> Closure:
        return actions.change_closure(closure=closure, by=user, **said)

    return ask(
        request, opened(ClosureChangeForm, request, present=now), verb, then=room_of(bed), said=_said,
        title=f"{bed} of {bed.hub}: out of use", back=room_of(bed), back_text=str(bed),
    )  # fmt: skip


@FORM
def reopen_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    closure = _closure(user, reference)
    bed = closure.bed

    def verb(**said: Any) -> Closure:
        return actions.reopen_bed(closure=closure, by=user, **said)

    return ask(
        request, InUseForm(request.POST or None), verb, then=room_of(bed), said="Saved.",
        undo=lambda _: reverse("undo_reopen_bed", args=[reference]),
        title=f"Bring {bed} of {bed.hub} back into use", back=room_of(bed), back_text=str(bed),
    )  # fmt: skip


@require_POST
def undo_reopen_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    closure = _closure(user, reference)

    def verb() -> Closure:
        return actions.close_again(closure=closure, by=user)

    return take_back(request, verb, then=room_of(closure.bed))


def _said(closure: Closure) -> str:
    """Whoever has the bed keeps it: that is said, never whose it is."""
    if is_taken(closure.bed, closure.start_on, closure.end_on):
        return (
            "Saved. Somebody has the bed on some of those nights, and keeps it. Change their room on Moves."
        )
    return "Saved. It is out of use."


def room_of(bed: Bed) -> str:
    return reverse("room", args=[bed.reference])
