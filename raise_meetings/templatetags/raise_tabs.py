"""`{% load raise_tabs %}`: the tabs of one RAISE, each that the product has and the reader may follow."""

from typing import Any

from django import template
from django.db.models import F
from django.template.context import Context
from django.urls import NoReverseMatch, reverse

from partners import access
from partners.models import User
from partners.roles import Permission
from raise_meetings.models import Meeting, Series

register = template.Library()
#: The page, what it is called, and whether it is of one meeting.
TABS = (
    ("raise_series", "RAISE", False),
    ("raise_brief", "Brief", False),
    ("raise_parts", "Parts", True),
    ("raise_meeting", "Meeting", True),
    ("raise_actions_of", "Actions", False),
    ("evaluate_raise", "Evaluation", True),
    ("minutes", "Minutes", True),
)
WRITES = ("evaluate_raise",)
#: Between two meetings these are of the one that was; each stands from when it began, or was closed.
OF_LAST = {"evaluate_raise": "held_at", "minutes": "closed_at"}


@register.simple_tag(takes_context=True)
def tabs_of(context: Context) -> list[dict[str, Any]]:
    """Of the page's `series`, or that of its `meeting`; `here` is the name of the page that is open. On a page of the
    next meeting the evaluation and the minutes are of the one before: its `last_meeting`, where the page knows it.
    """
    user: User = context["request"].user
    meeting: Meeting | None = context.get("meeting")
    series: Series = context.get("series") or context["meeting"].series
    if meeting is None:
        meeting, last = at_hand(series, user)
    elif meeting.held_at:
        last = meeting
    else:
        last = context["last_meeting"] if "last_meeting" in context else at_hand(series, user)[1]
    shown = []
    for page, text, of_meeting in TABS:
        if page in WRITES and not access.may(user, Permission.JOIN_RAISE):
            continue
        of = last if page in OF_LAST else meeting
        if of_meeting and (of is None or (page in OF_LAST and not getattr(of, OF_LAST[page]))):
            continue
        args = [series.reference, of.reference] if of_meeting and of else [series.reference]
        try:
            url = reverse(page, args=args)
        except NoReverseMatch:
            continue
        shown.append({"text": text, "url": url, "here": page == context.get("here")})
    return shown


def at_hand(series: Series, user: User) -> tuple[Meeting | None, Meeting | None]:
    """The one that is planned or goes on, else the last that was held; and that last one. One question."""
    meetings = Meeting.objects.visible_to(user).filter(series=series, cancelled_at=None)
    found = list(meetings.order_by(F("closed_at").desc(nulls_first=True), "-pk"))
    held = [one for one in found if one.held_at]
    return next(iter(found), None), next(iter(held), None)
