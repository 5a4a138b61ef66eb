"""Doors of moving in: whom, into which bed, from when; they came, or they did not; a home beside the hubs."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.listing import BY_NAME, listed
from partners.sign_in import signed_in
from placements import actions
from placements.models import Stay
from placements.stays.forms import ArriveForm, BeginElsewhereForm, MoveInForm, NotArrivedForm, tonight
from placements.stays.found import (
    around,
    bed_asked,
    day_asked,
    day_typed,
    homes_of,
    hubs_to_choose,
    moves_of,
    person_of,
    stay_of,
    undone_at,
    warned_of,
)
from placements.stays.placing import who_may_move_in, without_a_bed

FORM = require_http_methods(["GET", "HEAD", "POST"])
WARNED = "placements/stays/admit.html"
NAMES = ("given_name", "family_name", "known_as")


@FORM
def place_somebody(request: HttpRequest, reference: str) -> HttpResponse:
    """Who is to have the bed: who waits for one, the reader's own, or whoever a name finds."""
    user, day = signed_in(request), day_asked(request)
    hub = access.fetch_hub(user, Permission.ADMIT, reference)
    named = without_a_bed(user, day) if request.method == "POST" else YoungPerson.objects.none()
    shown = listed(request, named, BY_NAME, NAMES)
    found = shown["page"].rows if "searched" in shown else []
    people = [] if found else who_may_move_in(hub, user, day)
    trail.listed(by=user, act="place_somebody", people=[one.pk for one in [*people, *found]])
    asked = request.GET.copy()
    asked["hub"] = hub.reference
    return render(request, "placements/stays/place_somebody.html", shown | {
        "hub": hub, "people": people, "found": found, "asked": asked.urlencode(), "day": day,
        "bed": bed_asked(user, request),
    })  # fmt: skip


@keeps_drafts("Somebody moves in")
@FORM
def admit(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_of(request, reference)
    hubs, day, asked = (
        hubs_to_choose(user, request.GET.get("hub", "")),
        day_asked(request),
        bed_asked(user, request),
    )
    initial = {"bed": asked.reference} if asked else {}
    apart = warned_of(person, hubs, user, day_typed(request))

    def verb(here: bool, despite_closure: bool = False, **said: Any) -> Stay:
        if here:
            return actions.admit(person=person, by=user, despite_closure=despite_closure, **said)
        return actions.plan_stay(person=person, by=user, **said)

    form = opened(MoveInForm, request, hubs=hubs, day=day, asked=asked, initial=initial, warned=bool(apart))
    return ask(
        request, form, verb, then=moves_of, said=_moved_in, undo=undone_at,
        nothing="" if form.fields["bed"].choices else "No bed is free that night at a hub where you work.",  # type: ignore[attr-defined]
        page=WARNED, apart=apart, **around(person, "Moves in"),
    )  # fmt: skip


@keeps_drafts("A home beside the hubs")
@FORM
def begin_stay(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_of(request, reference)

    def verb(**said: Any) -> Stay:
        return actions.begin_stay(person=person, by=user, **said)

    return ask(
        request, opened(BeginElsewhereForm, request), verb, then=homes_of(person), undo=undone_at, said="Saved.",
        **around(person, "A home beside the hubs begins"),
    )  # fmt: skip


@FORM
def arrive(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, stay = stay_of(request, reference, record_reference)
    hubs = [stay.claim.bed.hub] if stay.claim.bed else []

    def verb(**said: Any) -> Stay:
        return actions.arrive(stay=stay, by=user, **said)

    return ask(
        request, ArriveForm(request.POST or None), verb, then=moves_of, undo=undone_at, save="They are here",
        page=WARNED, apart=warned_of(stay.claim.person, hubs, user, tonight()),
        said="Saved. They are here.", words="From the night on which they came the bed is theirs.",
        **around(stay.claim.person, "They have come"),
    )  # fmt: skip


@keeps_drafts("Somebody who did not come")
@FORM
def did_not_arrive(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, stay = stay_of(request, reference, record_reference)
    then = moves_of(stay)

    def verb(**said: Any) -> Stay:
        return actions.did_not_arrive(stay=stay, by=user, **said)

    return ask(
        request, opened(NotArrivedForm, request), verb, then=then, save="They did not come",
        said="Saved. The bed is free, and no stay is left.",
        words="The bed is free then. Nothing is counted as a stay; what you write stays with the record.",
        **around(stay.claim.person, "They did not come, or will not"),
    )  # fmt: skip


def _moved_in(stay: Stay) -> str:
    bed = stay.claim.bed
    here = f"{bed} is theirs."
    return f"Saved. They are here: {here}" if stay.arrived_at else f"Saved. {here} Say when they have come."
