"""Doors of an offer: which bed, its page with who would be there, and each step on the way to moving in."""

import uuid
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, nothing_to_fill, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in
from placements.actions import looking_back, moving_in, offers
from placements.models import Answer, AnsweredBy, Offer
from placements.offers import strip
from placements.offers.choosing import choosing_for
from placements.offers.forms import (
    AnswerForm,
    BeforeOfferForm,
    ImpactAndOfferForm,
    ImpactForm,
    KeepForm,
    LookBackForm,
    MoveInForm,
)
from placements.offers.page import page_of
from placements.offers.undone import into
from placements.stays.found import bed_asked, day_typed, require_of_hub, warned_of

FORM = require_http_methods(["GET", "HEAD", "POST"])
WARNED = "placements/stays/admit.html"
IMPACT = ("on_residents", "on_newcomer", "to_make_it_work")


@FORM
def offer_place(request: HttpRequest, reference: str) -> HttpResponse:
    """Nights and beds side by side; a press on one begins the offer, and the strip stands on top from then on."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.OFFER_PLACE, reference=reference)
    choosing = choosing_for(person, user, request.GET)
    trail.listed(by=user, act="offer_place", people=choosing.people)

    def verb() -> Offer:
        bed = choosing.required(bed_asked(user, request))
        return offers.begin_offer(person=person, bed=bed, by=user, **choosing.nights)

    def then(offer: Offer) -> str:
        strip.begin(request, offer)
        return where(offer)

    return ask(
        request, nothing_to_fill(request), verb, then=then, said="They are being matched with this bed.",
        undo=lambda offer: reverse("take_back_offer", args=[reference, offer.record.reference]),
        page="placements/offers/offer_place.html", person=person, choosing=choosing, act="offer_place",
    )  # fmt: skip


@require_safe
def offer(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, found = _offer(request, reference, record_reference, Permission.ADMIT)
    shown = page_of(found, user)
    trail.listed(by=user, act="offer", people=shown.people)
    decides = access.may(user, Permission.OFFER_PLACE)
    if found.is_open and decides:
        strip.begin(request, found)
    page = {"offer": found, "person": found.person, "shown": shown, "decides": decides}
    return render(request, "placements/offers/offer.html", page)


@keeps_drafts("What a place would mean for everybody")
@FORM
def write_impact(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, found = _offer(request, reference, record_reference, Permission.ADMIT)
    decides = access.may(user, Permission.OFFER_PLACE) and found.stage in ("matching", "kept")
    present = {box: getattr(found, box) for box in IMPACT}
    form = opened(ImpactAndOfferForm if decides else ImpactForm, request, present=present)

    @transaction.atomic
    def verb(offer_now: bool = False, **said: Any) -> Offer:
        written = found if form.gives_way else offers.write_impact(offer=found, by=user, **said)
        return offers.make_offer(offer=written, by=user) if offer_now else written

    there = page_of(found, user).there
    return ask(
        request, form, verb, then=where, said="Saved.", there=there, offer=found,
        page="placements/offers/write_impact.html", **_around(found, "What it would mean for everybody"),
    )  # fmt: skip


@FORM
def keep_place(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, found = _offer(request, reference, record_reference)

    def verb(**said: Any) -> Offer:
        return offers.keep_place(offer=found, by=user, **said)

    return ask(
        request, KeepForm(request.POST or None), verb, then=where, said="Saved. The bed is kept for them.",
        save="Keep the bed", **_around(found, f"Keep {found.bed} at {found.bed.hub}"),
    )  # fmt: skip


@require_POST
def make_offer(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, found = _offer(request, reference, record_reference)

    def verb() -> Offer:
        return offers.make_offer(offer=found, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=where, said="Saved. The place is offered.",
        save="Offer it", **_around(found, "Offer the place"),
    )  # fmt: skip


@keeps_drafts("An answer to an offer")
@FORM
def answer_offer(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """With the day on which they move in, where that is known: then it is all done on this page."""
    user, found = _offer(request, reference, record_reference)

    apart = warned_of(found.person, [found.bed.hub], user, day_typed(request, "moves_in_on"))

    @transaction.atomic
    def verb(moves_in_on: Any = None, knows_of_apart: bool = False, **said: Any) -> Offer:
        if not found.offered_at:
            said |= {
                "answer": Answer.DECLINED,
                "answered_by": AnsweredBy.US,
                "answered_on": access.facts_of(user).day,
            }
        answered = offers.answer_offer(offer=found, by=user, **said)
        if not moves_in_on:
            return answered
        return moving_in.move_in(offer=answered, start_on=moves_in_on, expected_end_on=found.end_on, by=user,
                                 knows_of_apart=knows_of_apart)  # fmt: skip

    def then(answered: Offer) -> str:
        if not answered.is_open:
            strip.close(request)
        return where(answered)

    form: Any = (
        opened(AnswerForm, request, warned=bool(apart))
        if found.offered_at
        else opened(BeforeOfferForm, request)
    )
    title = "What was the answer?" if found.offered_at else "Do not offer it"
    return ask(
        request, form, verb, then=then, said="Saved.", page=WARNED, apart=apart if found.offered_at else [],
        **_around(found, title),
    )  # fmt: skip


@FORM
def move_in(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, found = _offer(request, reference, record_reference)

    def verb(**said: Any) -> Offer:
        return moving_in.move_in(offer=found, by=user, **said)

    def then(moved: Offer) -> str:
        strip.close(request)
        return where(moved)

    apart = warned_of(found.person, [found.bed.hub], user, day_typed(request))
    form = MoveInForm(
        request.POST or None, warned=bool(apart),
        initial={"start_on": found.start_on, "expected_end_on": found.end_on},
    )  # fmt: skip
    around = _around(found, f"They move in: {found.bed} at {found.bed.hub}")
    return ask(
        request, form, verb, then=then, said="Saved.", save="They move in", page=WARNED, apart=apart, undo=into,
        **around,
    )  # fmt: skip


@keeps_drafts("How a move went")
@FORM
def look_back(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, found = _offer(request, reference, record_reference, Permission.ADMIT)

    def verb(**said: Any) -> Offer:
        return looking_back.look_back(offer=found, by=user, **said).offer

    form = opened(LookBackForm, request)
    return ask(request, form, verb, then=where, said="Saved.", **_around(found, "How has it gone?"))


@require_POST
def take_back_offer(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, found = _offer(request, reference, record_reference)
    strip.close(request)
    then = reverse("offer_place", args=[reference])
    return take_back(request, lambda: offers.take_back_offer(offer=found, by=user), then=then)


def where(offer: Offer) -> str:
    return reverse("offer", args=[offer.person.reference, offer.record.reference])


def _offer(
    request: HttpRequest, reference: str, record: uuid.UUID, permission: Permission = Permission.OFFER_PLACE
) -> tuple[User, Offer]:
    """Whoever looks after that house reads it, and writes what it means and how it went; its managers decide. Who
    lives at another hub is nothing to read here.
    """
    user = signed_in(request)
    rows = Offer.objects.filter(person__reference=reference).select_related(
        "person", "record__author", "bed__hub", "hold__claim", "stay__claim", "offered_by", "impact_by"
    )
    what = "change" if request.method == "POST" else "read"
    if request.method == "POST":
        rows = rows.select_for_update(of=("self",))
    found = access.fetch(user, rows, permission, what=what, record__reference=record)
    require_of_hub(user, found.bed)
    return user, found


def _around(offer: Offer, title: str) -> dict[str, Any]:
    return {
        "title": title, "heading": f"{offer.person.name}: {title[0].lower()}{title[1:]}", "act": "offer_place",
        "back": where(offer), "back_text": f"A place for {offer.person.name}", "person": offer.person,
    }  # fmt: skip
