"""Doors of the nights: a night and its rounds, one check put right, and how often to look in."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.contributing import is_of_their_agency, may_add
from cases.enveloped import held
from cases.models import Category
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in
from placements import actions
from placements.days.asked import around, day_asked, today
from placements.days.finding import HOME, hub_to_write, person_to_write, row_of
from placements.days.gaps import every_words
from placements.days.living import away_now, sleeping
from placements.days.night_forms import CheckChangeForm, HouseNightsForm, IntervalForm, RoundForm
from placements.days.nights import minutes_of, night_at
from placements.models import AtNight, HouseNights, NightCheck, NightInterval
from placements.night import night_of

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def night_checks(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    night, now, minutes = day_asked(request), timezone.now(), minutes_of(hub)
    sleepers = night_at(hub, user, night, now, minutes)
    trail.listed(by=user, act="night_checks", people=[one.person.pk for one in sleepers])
    shown = {
        "hub": hub, "night": night, "sleepers": sleepers, "often": every_words(minutes), **around(night),
        "is_tonight": night == today(), "not_in_room": AtNight.NOT_IN_ROOM,
        "may_write": access.may(user, HOME) and may_add(user, Category.DAILY_LIFE),
        "may_report": access.may(user, Permission.REPORT_MISSING),
        "may_run": access.may(user, Permission.RUN_HOME),
        "agency": user.worker.agency_id if user.worker else None,
    }  # fmt: skip
    return render(request, "placements/days/nights.html", shown)


@keeps_drafts("A round at night")
@FORM
def look_in(request: HttpRequest, reference: str) -> HttpResponse:
    """How each was found, or by one tick that whoever is not marked was asleep."""
    user, hub = hub_to_write(request, reference)
    people = sleeping(hub, user, night_of(timezone.now()))
    trail.listed(by=user, act="look_in", people=[one.pk for one in people])
    back = reverse("night_checks", args=[hub.reference])

    def verb(**said: Any) -> list[NightCheck]:
        return actions.look_in(hub=hub, by=user, **said)

    def said(made: list[NightCheck]) -> str:
        gone = [one.person.name for one in made if one.state == AtNight.NOT_IN_ROOM]
        return "Saved." if not gone else f"Saved. Not in their room: {', '.join(gone)}. Look for them now."

    def undo(made: list[NightCheck]) -> str:
        return reverse("take_back_round", args=[made[0].person.reference, made[0].record.reference])

    form = opened(RoundForm, request, people=people, away=away_now(people, user))
    return ask(
        request, form, verb, then=back, said=said, undo=undo,
        title=f"A round at {hub}", save="Save the round", back=back, back_text="The night", act="look_in",
        nothing="" if people else "Nobody sleeps here tonight, as far as you can see.",
    )  # fmt: skip


@keeps_drafts("A night check put right")
@FORM
def correct_check(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, Category.DAILY_LIFE)
    if request.method == "POST":
        held(person)
    check = row_of(user, NightCheck, person, record_reference)
    form = opened(CheckChangeForm, request, present={"at": check.checked_at, "state": check.state})

    def verb(**said: Any) -> NightCheck:
        return actions.correct_check(check=check, by=user, **said)

    back = f"{reverse('night_checks', args=[check.hub.reference])}?on={check.night.isoformat()}"
    theirs = is_of_their_agency(user, check.record)
    return ask(
        request, form, verb, then=back, said="Saved. What it said before is on the page of its record.",
        title="Put a night check right", heading=f"{person.name}: put this check right", back=back,
        back_text="The night", act="look_in",
        nothing="" if theirs else f"{check.record.agency} wrote this. Ask them to put it right.",
    )  # fmt: skip


@require_POST
def take_back_round(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, Category.DAILY_LIFE)
    check = row_of(user, NightCheck, person, record_reference)
    then = reverse("night_checks", args=[check.hub.reference])
    return take_back(request, lambda: actions.take_back_round(record=check.record, by=user), then=then)


@FORM
def set_house_nights(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.RUN_HOME, reference)
    back = reverse("night_checks", args=[hub.reference])

    def verb(**said: Any) -> HouseNights:
        return actions.set_house_nights(hub=hub, by=user, **said)

    form = HouseNightsForm(request.POST or None, present={"minutes": minutes_of(hub)})
    return ask(
        request, form, verb, then=back, said="Saved.", title=f"How often to look in at {hub}", back=back,
        back_text="The night", words="For everybody who sleeps here, but those for whom it is set otherwise.",
        act="look_in",
    )  # fmt: skip


@keeps_drafts("How often to look in on somebody")
@FORM
def set_night_interval(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_to_write(request, reference, Category.DAILY_LIFE)
    now = NightInterval.objects.visible_to(user).filter(person=person, end_on__isnull=True).first()
    page = reverse("person", args=[reference])

    def verb(**said: Any) -> NightInterval | None:
        return actions.set_night_interval(person=person, by=user, **said)

    form = opened(IntervalForm, request, initial={"minutes": now.minutes if now else None})
    return ask(
        request, form, verb, then=page, said="Saved, from tonight.", title="How often to look in at night",
        heading=f"{person.name}: how often to look in at night", back=page, back_text=person.name,
        act="look_in",
    )  # fmt: skip
