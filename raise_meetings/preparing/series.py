"""Doors of one RAISE: its page, and planning its next meeting."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from partners import trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back, signed_in
from placements.incidents.may import may_write_at, refuse_unless_of_the_house
from placements.incidents.parties import staff_of
from raise_meetings import actions
from raise_meetings.meeting.agreed import with_agreed
from raise_meetings.models import Meeting, RaiseAsk, SeriesPerson
from raise_meetings.preparing.agencies import offered
from raise_meetings.preparing.fetching import fetch_series
from raise_meetings.preparing.forms import PlanForm


@require_safe
def raise_series(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    series = fetch_series(user, Permission.READ_PERSON, reference, what="list")
    rows = SeriesPerson.objects.visible_to(user).filter(series=series).select_related("person", "record")
    parts = list(rows.prefetch_related("record__corrections").order_by("pk"))
    trail.listed(by=user, act="raise_series", people=[part.person_id for part in parts])
    meetings = Meeting.objects.visible_to(user).filter(series=series).select_related("chair")
    found = with_agreed(list(meetings.order_by("-planned_for", "-held_at", "-pk")), user)
    may_convene = may_write_at(series.hub, user, Permission.CONVENE) and series.closed_on is None
    asks = RaiseAsk.objects.visible_to(user).filter(series=series)
    over = all(one.closed_at or one.cancelled_at for one in found)
    shown = {"series": series, "parts": parts, "meetings": found, "may_plan": may_convene and over,
             "may_close": may_convene and found,
             "asks": asks.select_related("asked_by").order_by("asked_at"), "here": "raise_series"}  # fmt: skip
    return render(request, "raise_meetings/preparing/series.html", shown)


@gives_words_back
@keeps_drafts("A meeting to be planned")
@require_http_methods(["GET", "HEAD", "POST"])
def plan_raise_meeting(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    series = fetch_series(user, Permission.CONVENE, reference)
    refuse_unless_of_the_house(user, series.hub)
    goes_on = series.meetings.filter(closed_at=None, cancelled_at=None).first()
    rows = SeriesPerson.objects.visible_to(user).filter(series=series).select_related("person")
    people = [part.person for part in rows]
    form = opened(PlanForm, request, staff=staff_of(series.hub), agencies=offered(people, user))
    trail.write(by=user, what="read", act="plan_raise_meeting", people=[one.pk for one in people])

    def plan(invite: Any = (), **said: Any) -> Meeting:
        return actions.call_meeting(series=series, by=user, invited=invite, **said)

    return ask(
        request, form, plan, said="Planned. Those who are invited get a mail.", act="plan_raise_meeting",
        then=lambda made: reverse("planned_meeting", args=[reference, made.reference]), title="Plan a meeting",
        back=reverse("raise_series", args=[reference]), back_text=str(series), save="Plan it",
        page="raise_meetings/preparing/plan.html", series=series, goes_on=goes_on,
    )  # fmt: skip
