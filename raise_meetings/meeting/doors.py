"""Doors of one meeting: its page, and what its page asks for every few seconds."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from partners import access, trail
from partners.access import Permission
from partners.sessions import not_activity
from partners.sign_in import signed_in
from placements.incidents.may import may_write_at
from raise_meetings.meeting import presence
from raise_meetings.meeting.fetching import fetch
from raise_meetings.meeting.page import CHOICES, shown
from raise_meetings.meeting.pieces import pieces
from raise_meetings.meeting.seen import seen_before, token_of

READ, JOIN = Permission.READ_PERSON, Permission.JOIN_RAISE


@require_safe
def raise_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, READ, reference, meeting, what="list")
    at = shown(found, user)
    trail.listed(by=user, act="raise_meeting", people=at.people)
    more = {
        "may_join": access.may(user, JOIN) and found.is_open,
        "may_convene": may_write_at(found.hub, user, Permission.CONVENE),
        "token": token_of(at.seen, found, user),
        "opened": request.GET.get("write", ""),
    }
    page = "raise_meetings/meeting/meeting.html"
    return render(request, page, {"meeting": found, "series": found.series, "shown": at, **CHOICES, **more})


@not_activity
@require_POST
def raise_meeting_changes(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    """What is other than the page has it, who writes where, and a token for the next time. A line on the trail where
    a box is shown that was not, or is not any more; a wording more of one that was is the same reading.
    """
    user = signed_in(request)
    found = fetch(user, READ, reference, meeting, what="list")
    at, before = shown(found, user), seen_before(request.POST.get("token", ""), found, user)
    if before is None or before.keys() != at.seen.keys():
        trail.listed(by=user, act="raise_meeting", people=at.people)
    box = request.POST.get("at", "")
    presence.say_here(found, user, box if box in at.seen else "")
    answer = {
        "token": token_of(at.seen, found, user),
        "pieces": pieces(request, at, before or {}),
        "gone": [f"box-{one}" for one in (before or {}) if one not in at.seen],
        "writing": presence.others_here(found, user, set(at.seen) - {""}),
        "closed": "" if found.is_open else reverse("raise_meeting", args=[reference, meeting]),
    }
    return JsonResponse(answer)
