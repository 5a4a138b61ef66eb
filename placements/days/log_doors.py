"""Doors of the day's log: a day at a hub, writing and correcting an entry, and the days of one young person."""

import datetime
import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.contributing import is_of_their_agency, may_add
from cases.enveloped import held
from cases.models import Category, YoungPerson
from hubs.models import Hub
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in
from placements import actions
from placements.days.asked import around, day_asked, today
from placements.days.due import due_now
from placements.days.finding import hub_to_write, person_to_write, row_of
from placements.days.living import living
from placements.days.log import day_at, headings_of
from placements.days.log_forms import LogChangeForm, LogForm, boxes_of, part_of
from placements.days.older import page_of_days
from placements.models import LogEntry, Visitor

FORM = require_http_methods(["GET", "HEAD", "POST"])
WRITE = Permission.WRITE_NOTE


@require_safe
def day_log(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    day = day_asked(request)
    days = day_at(hub, user, day)
    trail.listed(by=user, act="day_log", people=[one.person.pk for one in days])
    keeps = access.may(user, Permission.KEEP_HOME_RECORDS)
    shown: dict[str, Any] = {
        "hub": hub, "day": day, "is_today": day == today(), "days": days, **around(day),
        "written": sum(bool(one.entries) for one in days),
        "may_write": access.may(user, WRITE) and may_add(user, Category.DAILY_LIFE),
        "agency": user.worker.agency_id if user.worker else None,
        "keeps": keeps,
    }  # fmt: skip
    if keeps and day == today():
        shown["due"] = due_now(hub, user)
        shown["visitors"] = Visitor.objects.visible_to(user).filter(hub=hub).in_the_house().count()
    return render(request, "placements/days/day.html", shown)


@gives_words_back
@keeps_drafts("The day at a hub")
@FORM
def write_log(request: HttpRequest, reference: str) -> HttpResponse:
    """`?for=` ticks one of them; `?on=` is another day; `?like=yesterday` opens the headings that were used then."""
    user, hub = hub_to_write(request, reference, WRITE)
    day = day_asked(request)
    people = living(hub, user, day)
    trail.listed(by=user, act="write_log", people=[one.pk for one in people])
    begin = _begun(request, hub, user, day)
    form = opened(LogForm, request, people=people, initial=begin)

    def verb(**said: Any) -> list[LogEntry]:
        return actions.write_log(hub=hub, by=user, **said)

    here = _page(hub, day)
    return ask(
        request, form, verb, then=lambda made: _page(hub, made[0].day), said=_said, undo=_undo, hub=hub,
        page="placements/days/write_log.html", act="write_log", title=f"The day at {hub}", back=here,
        back_text=f"The day at {hub}", like=request.GET.get("like") == "yesterday",
        here=reverse("write_log", args=[hub.reference]), nobody=not people,
        open_more=begin.get("opens_more", day != today()),
    )  # fmt: skip


@keeps_drafts("A correction of a day")
@FORM
def correct_log(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, Category.DAILY_LIFE, WRITE)
    if request.method == "POST":
        held(person)
    entry = row_of(user, LogEntry, person, record_reference, WRITE)
    present = {"part": entry.part, "mood": entry.mood, "about": entry.tags}
    present |= boxes_of(entry.record.latest_words)
    page = reverse("record", args=[reference, record_reference])

    def verb(**said: Any) -> LogEntry:
        return actions.correct_log(entry=entry, by=user, **said)

    theirs = is_of_their_agency(user, entry.record)
    return ask(
        request, opened(LogChangeForm, request, present=present), verb, then=page, act="write_log",
        said="Saved. What was written first is on this page.", title="Correct what is written of a day",
        heading=f"{person.name}: correct what is written", back=page, back_text="What is written",
        nothing="" if theirs else f"{entry.record.agency} wrote this. Ask them to correct it.",
    )  # fmt: skip


@require_POST
def take_back_log(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, Category.DAILY_LIFE, WRITE)
    entry = row_of(user, LogEntry, person, record_reference, WRITE)
    then = _page(entry.hub, entry.day)
    return take_back(request, lambda: actions.take_back_log(record=entry.record, by=user), then=then)


@require_safe
def days_of(request: HttpRequest, reference: str) -> HttpResponse:
    """All their days at a hub, the newest first."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    page = page_of_days(person, user, request.GET.get("older", ""))
    shown = {"person": person, "page": page, "may_write": access.may(user, WRITE)}
    return render(request, "placements/days/days_of.html", shown)


def _begun(request: HttpRequest, hub: Hub, user: User, day: datetime.date) -> dict[str, Any]:
    """What the form begins with: when, and headings; never what was said."""
    at = timezone.now()
    if day != today():
        at = timezone.make_aware(datetime.datetime.combine(day, datetime.time(18)))
    begin: dict[str, Any] = {"at": at, "part": part_of(at), "people": [request.GET.get("for", "")]}
    if request.GET.get("like") == "yesterday":
        before = headings_of(hub, user, day, str(begin["part"]))
        begin["about"] = before["tags"]
        boxes = [boxes_of(words) for words in before["words"]]
        begin["opens_more"] = any(one["helped"] or one["next"] for one in boxes)
    return begin


def _page(hub: Hub, day: datetime.date) -> str:
    page = reverse("day_log", args=[hub.reference])
    return page if day == today() else f"{page}?on={day.isoformat()}"


def _said(made: list[LogEntry]) -> str:
    return "Saved." if len(made) == 1 else f"Saved for {len(made)} young people, a copy each."


def _undo(made: list[LogEntry]) -> str:
    return reverse("take_back_log", args=[made[0].person.reference, made[0].record.reference])
