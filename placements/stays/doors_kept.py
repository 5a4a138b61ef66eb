"""Doors of a bed that is kept: for who lives there and is away, or is still to come; longer, no longer, back."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from placements import actions
from placements.models import Hold, Stay
from placements.stays.forms import BackForm, EndKeepingForm, ForWhomKeepForm, KeepForm, KeepLongerForm
from placements.stays.found import (
    around,
    bed_asked,
    day_asked,
    day_typed,
    hold_of,
    hubs_to_choose,
    moves_of,
    person_of,
    stay_of,
    undone_at,
    warned_of,
)

FORM = require_http_methods(["GET", "HEAD", "POST"])
WARNED = "placements/stays/admit.html"
KEPT = "Saved. The bed is kept for them."


@keeps_drafts("A bed that is kept")
@FORM
def hold_bed(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, stay = stay_of(request, reference, record_reference)
    bed, person = stay.claim.bed, stay.claim.person

    def verb(**said: Any) -> Hold:
        return actions.hold_bed(person=person, bed=bed, by=user, **said)  # type: ignore[arg-type]

    return ask(
        request, opened(KeepForm, request), verb, then=moves_of, undo=undone_at, said=KEPT, save="Keep it",
        nothing="" if bed else "They live in no bed of a hub.",
        words="For nights away that are more than an outing: their stay goes on when they are back.",
        **around(person, f"Away: keep {bed}" if bed else "Away"),
    )  # fmt: skip


@keeps_drafts("A bed that is kept for somebody who is to come")
@FORM
def keep_a_bed(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_of(request, reference)
    hubs, day, asked = (
        hubs_to_choose(user, request.GET.get("hub", "")),
        day_asked(request),
        bed_asked(user, request),
    )

    def verb(**said: Any) -> Hold:
        return actions.hold_bed(person=person, by=user, **said)

    apart = warned_of(person, hubs, user, day_typed(request))
    form = opened(
        ForWhomKeepForm, request, hubs=hubs, day=day, asked=asked, warned=bool(apart),
        initial={"start_on": day, **({"bed": asked.reference} if asked else {})},
    )  # fmt: skip
    return ask(
        request, form, verb, then=moves_of, undo=undone_at, said=KEPT, save="Keep it",
        nothing="" if form.fields["bed"].choices else "No bed is free that night at a hub where you work.",  # type: ignore[attr-defined]
        page=WARNED, apart=apart, **around(person, "Keep a bed for them"),
    )  # fmt: skip


@FORM
def extend_hold(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, hold = hold_of(request, reference, record_reference)

    def verb(**said: Any) -> Hold:
        return actions.extend_hold(hold=hold, by=user, **said)

    form = KeepLongerForm(request.POST or None, present={"expected_end_on": hold.expected_end_on})
    return ask(
        request, form, verb, then=moves_of, undo=undone_at, said=KEPT,
        **around(hold.claim.person, f"Keep {hold.claim.bed} for longer"),
    )  # fmt: skip


@FORM
def end_hold(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, hold = hold_of(request, reference, record_reference)

    def verb(**said: Any) -> Hold:
        return actions.end_hold(hold=hold, by=user, **said)

    return ask(
        request, EndKeepingForm(request.POST or None), verb, then=moves_of, undo=undone_at,
        said="Saved. It is kept no longer.", save="Keep it no longer",
        **around(hold.claim.person, f"Keep {hold.claim.bed} no longer"),
    )  # fmt: skip


@FORM
def come_back_to_bed(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, hold = hold_of(request, reference, record_reference)
    person, hubs = hold.claim.person, [hold.claim.bed.hub] if hold.claim.bed else []

    def verb(**said: Any) -> Stay:
        return actions.come_back_to_bed(hold=hold, by=user, **said)

    return ask(
        request, BackForm(request.POST or None), verb, then=moves_of, undo=undone_at, said="Saved. They are back.",
        save="They are back", page=WARNED, apart=warned_of(person, hubs, user, day_typed(request, "on")),
        **around(person, f"Back in {hold.claim.bed}"),
    )  # fmt: skip
