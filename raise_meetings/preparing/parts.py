"""Doors of what each agency says beforehand: what it knows, what it has done, what it offers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back, signed_in
from raise_meetings import actions
from raise_meetings.meeting.named import people_of
from raise_meetings.models import Meeting
from raise_meetings.preparing.beforehand import beforehand, own_part
from raise_meetings.preparing.fetching import fetch_meeting
from raise_meetings.preparing.forms_parts import PartForm
from raise_meetings.preparing.reach import category_of_part, part_seen_by

WHOLE = "whole"


@require_safe
def raise_parts(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_meeting(user, Permission.READ_PERSON, reference, meeting, what="list")
    people = people_of(found, user)
    trail.listed(by=user, act="raise_parts", people=[one.pk for one in people])
    may_write = access.may(user, Permission.JOIN_RAISE) and not found.closed_at and not found.cancelled_at
    shown = {"meeting": found, "series": found.series, "here": "raise_parts", "may_write": may_write,
             "abouts": beforehand(found, people, user)}  # fmt: skip
    return render(request, "raise_meetings/preparing/parts.html", shown)


@gives_words_back
@keeps_drafts("What your agency says before a RAISE")
@require_http_methods(["GET", "HEAD", "POST"])
def write_part(request: HttpRequest, reference: str, meeting: str, about: str) -> HttpResponse:
    """`about` is the reference of one of them, or `whole`."""
    user = signed_in(request)
    found = fetch_meeting(user, Permission.JOIN_RAISE, reference, meeting)
    person = _one_of(people_of(found, user), about, found)
    own = own_part(found, person, user)
    form = opened(PartForm, request, user=user, person=person, present={name: own[name].said for name in own})
    trail.write(by=user, what="read", act="write_part", people=[person.pk] if person else [])
    seen_by = part_seen_by(user, person, found, form.chosen or category_of_part(own, user))
    then = reverse("raise_parts", args=[reference, meeting])
    return ask(
        request, form, lambda **said: actions.say_part(meeting=found, person=person, by=user, **said), then=then,
        said="Saved. It is there for the meeting.", act="write_part", back=then, back_text="What each agency says",
        page="raise_meetings/preparing/write_part.html", person=person, seen_by=seen_by, meeting=found,
        title=f"What {user.worker.agency if user.worker else 'we'} can say",
    )  # fmt: skip


def _one_of(people: list[YoungPerson], about: str, meeting: Meeting) -> YoungPerson | None:
    if about == WHOLE and meeting.series and meeting.series.about != "person":
        return None
    found = next((one for one in people if one.reference == about), None)
    if found is None:
        raise Http404
    return found
