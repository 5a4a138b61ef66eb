"""The page of the journey: a sentence, the picture, and the same as lists."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.contributing import is_closed_to
from nwd.pages.journey.asking import RESTS_ON, TITLES, JourneyForm, Lane
from nwd.pages.journey.drawing import Scale, drawn
from nwd.pages.journey.finding import finding
from nwd.pages.journey.gathering import Item, gathered
from nwd.pages.person import ONE
from nwd.ui.spoken import date_words
from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in

#: Above the lanes: the words of the months.
AXIS = 26


@require_safe
def journey(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, ONE, Permission.READ_PERSON, reference=reference)
    today, form = timezone.localdate(), JourneyForm(request.GET)
    asked, until = form.days(today)
    lanes = gathered(person, user, form.lanes, asked, until)
    since = asked or min((item.start for items in lanes.values() for item in items), default=until)
    shown = {
        "person": person,
        "form": form,
        "since": since,
        "until": until,
        "is_all": asked is None,
        "finding": finding(person.name, lanes, since, until),
        "picture": _picture(lanes, Scale(since, until), today),
        "lanes": [_listed(lane, items, user) for lane, items in lanes.items()],
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "tab": "journey",
    }
    return render(request, "pages/journey.html", shown)


def _picture(lanes: dict[Lane, list[Item]], scale: Scale, today: datetime.date) -> dict[str, Any]:
    """The lanes that hold something, one below another."""
    y, shown = AXIS, []
    for lane, items in lanes.items():
        if items:
            lane_drawn = drawn(items, scale, today)
            shown.append({"key": lane.value, "title": TITLES[lane], "y": y, "drawn": lane_drawn})
            y += lane_drawn.height
    is_today_in = scale.since <= today <= scale.until
    return {"lanes": shown, "width": scale.width, "height": y, "ticks": scale.ticks,
            "today": scale.x(today) if is_today_in else None}  # fmt: skip


def _listed(lane: Lane, items: list[Item], user: User) -> dict[str, Any]:
    rows = [{"item": item, "days": _days(item)} for item in items]
    return {
        "key": lane.value,
        "title": TITLES[lane],
        "rows": rows,
        "closed": is_closed_to(user, RESTS_ON[lane]),
    }


def _days(item: Item) -> str:
    """As the list says when: a month for what was counted in one, else days."""
    if not item.holds:
        return f"{item.start:%B %Y}" if "?" in item.url else date_words(item.start)
    return (
        f"{date_words(item.start)} until {date_words(item.end)}"
        if item.end
        else f"since {date_words(item.start)}"
    )
