"""Doors of a stay: longer, another room, leaving, they have left, what was written down wrongly, and Undo."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases.models import Kind, Record
from hubs.models import Bed
from nwd.ui.spoken import date_words
from partners import access
from partners.access import Permission
from partners.asking import ask, nothing_to_fill, take_back
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in
from placements import actions
from placements.models import ClaimKind, Stay
from placements.stays.forms import CorrectForm, ExtendForm, LeaveForm, RoomForm, tonight
from placements.stays.found import around, homes_of, moves_of, stay_of, undone_at
from placements.stays.free import free_beds

FORM = require_http_methods(["GET", "HEAD", "POST"])


@FORM
def extend_stay(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, stay = stay_of(request, reference, record_reference)

    def verb(**said: Any) -> Stay:
        return actions.extend_stay(stay=stay, by=user, **said)

    form = ExtendForm(request.POST or None, present={"expected_end_on": stay.expected_end_on})
    return ask(
        request, form, verb, then=moves_of, undo=undone_at, said="Saved. They stay.",
        **around(stay.claim.person, "Stays longer"),
    )  # fmt: skip


@keeps_drafts("A change of room")
@FORM
def move_bed(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, stay = stay_of(request, reference, record_reference)
    bed = stay.claim.bed
    free = free_beds([bed.hub], tonight()) if bed else []

    def verb(**said: Any) -> Stay:
        return actions.move_bed(stay=stay, by=user, **said)

    return ask(
        request, opened(RoomForm, request, free=free), verb, then=moves_of, undo=undone_at,
        said="Saved. Their stay goes on there.",
        nothing="" if free else "No other room is free tonight.", **around(stay.claim.person, "Changes room"),
    )  # fmt: skip


@keeps_drafts("Somebody leaves")
@FORM
def leave(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Where they go next to another hub's bed, that is asked by the page that moves them in there."""
    user, stay = stay_of(request, reference, record_reference)

    def verb(**said: Any) -> Stay:
        return actions.leave(stay=stay, by=user, **said)

    def then(left: Stay) -> str:
        to_a_hub = left.next_home == ClaimKind.HUB_BED
        return reverse("admit", args=[reference]) if to_a_hub else moves_of(left)

    return ask(
        request, opened(LeaveForm, request), verb, then=then, undo=undone_at, said=_left, save="They leave",
        **around(stay.claim.person, "Leaves"),
    )  # fmt: skip


@FORM
def say_left(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, stay = stay_of(request, reference, record_reference)

    def verb() -> Stay:
        return actions.say_left(stay=stay, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=moves_of, undo=undone_at, said="Saved. They have left.",
        save="They have left", words="As it was planned. If it was another day, say that they leave on that one.",
        **around(stay.claim.person, "They have left"),
    )  # fmt: skip


@FORM
def correct_stay(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, stay = stay_of(request, reference, record_reference)
    form = CorrectForm(request.POST or None, present=present_of(stay), beds=_rooms(stay))

    def verb(**_: Any) -> Stay:
        return actions.correct_stay(stay=stay, by=user, **form.answers())

    return ask(
        request, form, verb, then=homes_of(stay.claim.person),
        said="Saved. What stood there before is on the page of its record.",
        **around(stay.claim.person, "What is written wrongly"),
    )  # fmt: skip


@require_POST
def take_back_move(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The Undo of the banner, for whoever pressed it."""
    user = signed_in(request)
    records = Record.objects.filter(
        kind__in=(Kind.STAY, Kind.HOLD), corrects=None, person__reference=reference
    )
    record = access.fetch(user, records, Permission.ADMIT, what="change", reference=record_reference)
    return take_back(
        request, lambda: actions.take_back_move(record=record, by=user), then=homes_of(record.person)
    )


def present_of(stay: Stay) -> dict[str, Any]:
    planned = {True: "yes", False: "no", None: ""}[stay.planned_end]
    claim = stay.claim
    shown = {
        "start_on": claim.start_on,
        "end_on": claim.end_on,
        "end_reason": stay.end_reason,
        "planned_end": planned,
    }
    return shown | ({"bed": claim.bed.reference} if claim.bed else {})


def _rooms(stay: Stay) -> list[Bed]:
    bed = stay.claim.bed
    return list(Bed.objects.filter(hub=bed.hub_id).order_by("name", "pk")) if bed else []


def _left(stay: Stay) -> str:
    if stay.left_at or stay.claim.end_on is None:
        return "Saved. They have left."
    return f"Saved. They leave on {date_words(stay.claim.end_on)}; the bed is free from that night."
