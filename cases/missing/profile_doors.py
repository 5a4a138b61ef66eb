"""Doors of what is kept ready: the page, its form, the sheet for the police, and the places somebody goes to."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.contributing import is_closed_to, is_of_their_agency
from cases.enveloped import held
from cases.missing.doors import undo_of
from cases.missing.fetching import fact_of
from cases.missing.keeping import SAFETY
from cases.missing.place_forms import PlaceChangeForm, PlaceForm
from cases.missing.profile import WORDS, Ready, newest_profile, ready_of
from cases.missing.profile_forms import ProfileForm, in_three_months
from cases.missing.reporting import may_report, reporter
from cases.missing.shown import newest_said
from cases.models import KnownPlace, MissingProfile, YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def missing_profile(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    return render(request, "cases/missing/profile.html", _shown(user, person))


@require_safe
def print_missing_profile(request: HttpRequest, reference: str) -> HttpResponse:
    """Two sides of A4 for the police: part 1 as it stands, part 2 from the report while they are away."""
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="print", reference=reference)
    shown = _shown(user, person)
    ready: Ready = shown["ready"]
    trail.write(by=user, what="print", act="missing_profile", people=[person.pk], records=ready.records)
    now = newest_said(ready.open, user) if ready.open else None
    return render(request, "cases/missing/print.html", shown | {"now": now})


@keeps_drafts("What is kept ready if they go missing")
@FORM
def write_missing_profile(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = reporter(request, reference)
    if request.method == "POST":
        held(person)
    newest = newest_profile(person, user)
    form = opened(ProfileForm, request, present=_present(newest), theirs_by=_author(newest))

    def verb(**said: Any) -> MissingProfile:
        return actions.write_missing_profile(person=person, by=user, **said)

    return ask(
        request, form, verb, then=_page(person), undo=undo_of, said="Saved. It is ready, should it be needed.",
        **_around(person, "If they go missing"),
    )  # fmt: skip


@keeps_drafts("A place they go to")
@FORM
def add_known_place(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = reporter(request, reference)

    def verb(**said: Any) -> KnownPlace:
        return actions.add_known_place(person=person, by=user, **said)

    return ask(
        request, opened(PlaceForm, request), verb, then=_page(person), undo=undo_of, said="Saved.",
        **_around(person, "A place they go to"),
    )  # fmt: skip


@keeps_drafts("A change of a place they go to")
@FORM
def change_known_place(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, place = fact_of(request, KnownPlace, reference, record_reference, "record__author")
    names = ("sort", "name", "known_on", "review_on", "end_on")
    present = {name: getattr(place, name) for name in names} | {"words": place.record.latest_words}
    form = opened(PlaceChangeForm, request, present=present, theirs_by=_author(place))

    def verb(**said: Any) -> KnownPlace:
        return actions.change_known_place(place=place, by=user, **said)

    others = f"{place.record.agency} wrote this. Ask them to change it."
    nothing = "" if is_of_their_agency(user, place.record) else others
    return ask(
        request, form, verb, then=_page(place.person), said="Saved.", nothing=nothing,
        **_around(place.person, "Change a place"),
    )  # fmt: skip


def _shown(user: User, person: YoungPerson) -> dict[str, Any]:
    return {
        "person": person, "ready": ready_of(person, user, timezone.localdate()),
        "closed": is_closed_to(user, SAFETY), "may_report": may_report(user),
    }  # fmt: skip


def _present(newest: MissingProfile | None) -> dict[str, Any]:
    """Where there is none yet, so that two who write the first see each other too."""
    if newest is None:
        return dict.fromkeys((*WORDS, "words"), "") | {"review_on": in_three_months()}
    said = {name: getattr(newest, name) for name in (*WORDS, "review_on")}
    return said | {"words": newest.record.latest_words}


def _author(fact: Any) -> str:
    return str((fact and fact.record.latest.author) or "Somebody else")


def _page(person: YoungPerson) -> str:
    return reverse("missing_profile", args=[person.reference])


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    back_text = f"If {person.name} goes missing"
    return {"person": person, "title": title, "heading": f"{person.name}: {title[:1].lower()}{title[1:]}",
            "back": _page(person), "back_text": back_text, "act": "report_missing"}  # fmt: skip
