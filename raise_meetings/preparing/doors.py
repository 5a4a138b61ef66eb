"""Doors of what is planned: its page, with the answer of whoever is asked to it, and its calendar entry."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.sign_in import gives_words_back, signed_in
from placements.incidents.may import may_write_at
from raise_meetings import actions
from raise_meetings.models import MeetingPerson
from raise_meetings.preparing.agencies import offered
from raise_meetings.preparing.fetching import fetch_meeting, invited, own_invitation
from raise_meetings.preparing.forms_change import ComingForm
from raise_meetings.preparing.ical import calendar_of


@gives_words_back
@require_http_methods(["GET", "HEAD", "POST"])
def planned_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    """Where the link of an invitation leads. What is sent is the answer of the reader's agency."""
    user = signed_in(request)
    found = fetch_meeting(user, Permission.READ_PERSON, reference, meeting, what="list")
    parts = (
        MeetingPerson.objects.visible_to(user).filter(meeting=found).select_related("person").order_by("pk")
    )
    people = [part.person for part in parts]
    trail.listed(by=user, act="planned_meeting", people=[one.pk for one in people])
    own, coming = own_invitation(user, found), found.held_at is None and found.cancelled_at is None
    form = ComingForm(request.POST or None, initial={"answer": own.answer, "note": own.note} if own else {})
    may_change = may_write_at(found.hub, user, Permission.CONVENE) and coming
    asked = invited(found)
    shown: dict[str, Any] = {
        "meeting": found, "series": found.series, "people": people, "invitations": asked, "own": own,
        "may_answer": own is not None and coming and access.may(user, Permission.JOIN_RAISE),
        "may_change": may_change, "today": timezone.localdate(), "here": "planned_meeting",
        "agencies": {one.agency.pk: one for one in offered(people, user, {one.agency_id for one in asked})}
        if may_change else {},
    }  # fmt: skip
    if own is None or request.method != "POST":
        return render(request, "raise_meetings/preparing/planned.html", {"form": form, **shown})
    access.require(user, Permission.JOIN_RAISE)
    return ask(
        request, form, lambda **said: actions.answer_invitation(invitation=own, by=user, **said),
        then=request.path, said="Thank you. Whoever convenes sees it.", act="answer_invitation",
        page="raise_meetings/preparing/planned.html", **shown,
    )  # fmt: skip


@require_safe
def meeting_calendar(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    """For one's own calendar: a time and a link, and not a word about anybody."""
    user = signed_in(request)
    found = fetch_meeting(user, Permission.READ_PERSON, reference, meeting, what="list")
    trail.listed(by=user, act="planned_meeting", people=found.person_ids)
    answer = HttpResponse(calendar_of(found), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    return answer
