"""Doors for how safe it is: placed for oneself or for somebody, passed on, agreed."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from partners.access import Permission
from partners.pressing import press
from partners.sign_in import signed_in
from raise_meetings import actions
from raise_meetings.meeting.fetching import fetch
from raise_meetings.meeting.placing_asked import agree, place

JOIN = Permission.JOIN_RAISE


@require_POST
def place_rating(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting)
    then = _back(reference, meeting)
    return press(request, lambda: place(found, user, request.POST), said="Placed.", then=then)


@require_POST
def pass_rating(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting)
    then = _back(reference, meeting)
    said = "You see what others placed."
    return press(request, lambda: actions.pass_rating(meeting=found, by=user), said=said, then=then)


@require_POST
def agree_scale(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, Permission.CONVENE, reference, meeting)
    then = _back(reference, meeting)
    return press(request, lambda: agree(found, user, request.POST), said="Saved.", then=then)


def _back(reference: str, meeting: str) -> str:
    return reverse("raise_meeting", args=[reference, meeting])
