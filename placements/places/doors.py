"""Doors of the places beside the hubs: the list, a page each, added, changed, closed, relief, and somebody's stay."""

from typing import Any, cast

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.directory import entry, held
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in
from placements.actions import places as verbs
from placements.actions import relief as relief_verbs
from placements.models import Place, PlaceKind, Relief, Stay
from placements.offers.there import apart_at_places
from placements.places.forms import (
    ClosingForm,
    PlaceChangeForm,
    PlaceForm,
    ReliefEndForm,
    ReliefForm,
    StayForm,
)
from placements.places.listed import listed_places
from placements.places.living import now_at
from placements.stays.found import day_typed

FORM = require_http_methods(["GET", "HEAD", "POST"])
FACTS = ("name", "kind", "hub", "run_by", "capacity", "age_from", "age_to", "opened_on", "approved_until",
         "approved_by", "notes")  # fmt: skip


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """Filters stand in the address: kinds, hubs and words of ours, never a name."""
    user = signed_in(request)
    access.require(user, Permission.ADMIT)
    shown = listed_places(user, request.GET)
    trail.listed(by=user, act="places", people=shown.people)
    keeps = access.may(user, Permission.KEEP_PLACES)
    return render(request, "placements/places/places.html", {"shown": shown, "may_keep": keeps})


@require_safe
def place(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.ADMIT, _places(), reference)
    (now,) = now_at(Place.objects.filter(pk=found.pk), user)
    trail.listed(by=user, act="place", people=[claim.person_id for claim in now.people])
    relief = Relief.objects.not_over(now.day).filter(Q(place=found) | Q(for_place=found))
    relief = relief.select_related("place", "hub", "for_place").order_by("start_on", "pk")
    shown = {
        "place": found, "now": now, "relief": relief,
        "may_keep": access.may(user, Permission.KEEP_PLACES), "today": now.day,
    }  # fmt: skip
    return render(request, "placements/places/place.html", shown)


@keeps_drafts("A new place")
@FORM
def add_place(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.KEEP_PLACES)

    def verb(**said: Any) -> Place:
        return verbs.add_place(by=user, **said)

    return ask(
        request, opened(PlaceForm, request), verb, then=_page, said="Added.", title="Add a place", save="Add it",
        back=reverse("places"), back_text="Other places",
    )  # fmt: skip


@keeps_drafts("A change of a place")
@FORM
def change_place(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.KEEP_PLACES, held(request, _places()), reference)
    present = {name: getattr(found, name) for name in FACTS} | {"in_area": "yes" if found.in_area else "no"}
    form = opened(PlaceChangeForm, request, present=present)

    def verb(**said: Any) -> Place:
        if form.gives_way:
            return cast(Place, found)
        said["in_area"] = said["in_area"] in (True, "yes")
        return verbs.change_place(place=found, by=user, **said)

    return ask(request, form, verb, then=_page, said="Saved.", **_around(found, f"Change {found}"))


@FORM
def close_place(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.KEEP_PLACES, _places(), reference)

    def verb(**said: Any) -> Place:
        return verbs.close_place(place=found, by=user, **said)

    return ask(
        request, ClosingForm(request.POST or None), verb, then=_page, said="Saved. It is closed.", save="Close it",
        undo=lambda _: reverse("keep_place_open", args=[reference]), **_around(found, f"Close {found}"),
    )  # fmt: skip


@require_POST
def keep_place_open(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.KEEP_PLACES, _places(), reference)
    return take_back(request, lambda: verbs.keep_place_open(place=found, by=user), then=_page(found))


@keeps_drafts("Relief by hosts")
@FORM
def add_relief(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.KEEP_PLACES, _places(), reference)

    def verb(**said: Any) -> Relief:
        return relief_verbs.add_relief(place=found, by=user, **said)

    form = opened(ReliefForm, request, place=found)
    return ask(request, form, verb, then=_page(found), said="Saved.", **_around(found, f"{found} helps out"))


@FORM
def end_relief(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    rows = Relief.objects.select_related("place", "hub", "for_place")
    relief: Relief = entry(user, Permission.KEEP_PLACES, rows, reference)

    def verb(**said: Any) -> Relief:
        return relief_verbs.end_relief(relief=relief, by=user, **said)

    around = _around(relief.place, f"{relief}: end it")
    return ask(
        request, ReliefEndForm(request.POST or None), verb, then=_page(relief.place), said="Saved.", **around
    )


@keeps_drafts("A home beside the hubs")
@FORM
def live_at(request: HttpRequest, reference: str) -> HttpResponse:
    """Somebody begins to live in one of the places with room; out of our area is said plainly, and ticked."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.ADMIT, reference=reference)
    rows = {
        one.place.reference: one
        for one in now_at(_places().open_on(access.facts_of(user).day), user)
        if one.free
    }
    outside = {key for key, one in rows.items() if not one.place.in_area}
    apart = apart_at_places(person, [one.place for one in rows.values()], user, day_typed(request))
    if apart:
        trail.listed(by=user, act="live_at", people=[one.other.pk for _, one in apart if one.other])
    form = opened(
        StayForm, request, places=[(key, _words(one)) for key, one in rows.items()], outside=outside,
        warned=bool(apart),
    )  # fmt: skip

    def verb(place: str, out_of_area: bool = False, **said: Any) -> Stay:
        return verbs.live_at(person=person, place=rows[place].place, by=user, **said)

    return ask(
        request, form, verb, then=reverse("person", args=[reference]), said="Saved. They live there from that night.",
        nothing="" if rows else "No place beside the hubs has room today. Look at the list of other places.",
        title="A home beside the hubs", heading=f"{person.name}: a home beside the hubs", person=person,
        page="placements/stays/admit.html", apart=apart, act="live_at",
        back=reverse("person", args=[reference]), back_text=person.name,
    )  # fmt: skip


def _words(one: Any) -> str:
    area = "" if one.place.in_area else ", out of our area"
    room = "1 place free" if one.free == 1 else f"{one.free} places free"
    return f"{one.place}: {PlaceKind(one.place.kind).label.lower()}, {one.place.ages}, {room}{area}"


def _places() -> Any:
    return Place.objects.select_related("hub")


def _page(place: Place) -> str:
    return reverse("place", args=[place.reference])


def _around(place: Place, title: str) -> dict[str, Any]:
    return {"title": title, "back": _page(place), "back_text": str(place)}
