"""Doors for the beginning and the end of a meeting, and for who came."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from partners import trail
from partners.access import Permission
from partners.asking import ask, nothing_to_fill, take_back
from partners.pressing import press
from partners.sign_in import signed_in
from raise_meetings import actions
from raise_meetings.meeting.attendance import AttendanceForm
from raise_meetings.meeting.fetching import fetch
from raise_meetings.meeting.open_ends import open_ends

CONVENE = Permission.CONVENE
FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
def begin_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, CONVENE, reference, meeting)
    then = reverse("raise_meeting", args=[reference, meeting])
    verb = lambda: actions.begin_meeting(meeting=found, by=user)  # noqa: E731
    return press(request, verb, said="The meeting has begun. Everybody can write.", then=then)


@FORM
def record_attendance(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, CONVENE, reference, meeting)
    form = AttendanceForm(request.POST if request.method == "POST" else None, meeting=found, user=user)
    back = reverse("raise_meeting", args=[reference, meeting])
    trail.write(by=user, what="read", act="record_attendance", people=found.person_ids)
    return ask(
        request, form, lambda **told: form.say(by=user), then=back, said="Saved.", act="record_attendance",
        title="Who came", back=back, back_text="The meeting", save="Save",
    )  # fmt: skip


@FORM
def close_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    """What is still open is said before, and stops it."""
    user = signed_in(request)
    found = fetch(user, CONVENE, reference, meeting)
    form = nothing_to_fill(request)
    back = reverse("raise_meeting", args=[reference, meeting])
    trail.write(by=user, what="read", act="close_meeting", people=found.person_ids)
    return ask(
        request, form, lambda: actions.close_meeting(meeting=found, by=user),
        then=lambda made: reverse("circulate_minutes", args=[reference, meeting]),
        said="The meeting is closed. What was written is in the records.",
        undo=lambda made: reverse("reopen_meeting", args=[reference, meeting]),
        act="close_meeting", page="raise_meetings/meeting/close_meeting.html", meeting=found, series=found.series,
        left=open_ends(found, user), back=back,
    )  # fmt: skip


@require_POST
def reopen_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, CONVENE, reference, meeting)
    then = reverse("raise_meeting", args=[reference, meeting])
    return take_back(request, lambda: actions.reopen_meeting(meeting=found, by=user), then=then)
