"""Doors for the boxes of a meeting: kept while somebody types, saved by a button, joined, struck out."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from cases.quoting.asked import ANSWERS
from partners.access import Permission
from partners.pressing import press
from partners.sessions import not_activity
from partners.sign_in import signed_in
from raise_meetings import actions
from raise_meetings.meeting.choosing import chosen
from raise_meetings.meeting.fetching import fetch, fetch_box, key_asked, number_asked
from raise_meetings.meeting.page import shown
from raise_meetings.meeting.pieces import of_box
from raise_meetings.meeting.wanted import write

JOIN = Permission.JOIN_RAISE
SENT_AGAIN = (
    "key",
    "box",
    "on_top_of",
    "section",
    "about",
    "answers",
    "context",
    "weight",
    "for_whom",
    "said_by",
)
BOTH_KEPT = "Somebody else wrote here at the same time. Both are kept: choose one, or join them."


@not_activity
@require_POST
def keep_paragraph(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    """For the script of the page, while somebody types. The same again under its key changes nothing."""
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting)
    try:
        done = write(found, user, request.POST)
    except ValidationError as refusal:
        return JsonResponse({"told": refusal.messages[0]}, status=422)
    answer = {"box": done.box.reference, "number": done.number, "aside": done.aside, "told": done.told}
    is_new = not request.POST.get("box")
    if is_new or done.aside or done.told:
        answer["pieces"] = of_box(request, shown(found, user), done.box.reference)
    return JsonResponse(answer)


@require_POST
def write_paragraph(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    """The same by a button, without script."""
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting)
    then = reverse("raise_meeting", args=[reference, meeting])
    try:
        done = write(found, user, request.POST)
    except ValidationError as refusal:
        sent = [(name, request.POST[name]) for name in SENT_AGAIN if name in request.POST]
        told = {
            "told": refusal.messages[0],
            "said": sent,
            "words": request.POST.get("words", ""),
            "back": then,
            "asks": ANSWERS if "quoting" in getattr(refusal, "error_dict", {}) else (),
        }
        return render(request, "raise_meetings/meeting/refused.html", told, status=422)
    said = BOTH_KEPT if done.aside else done.told or "Saved."
    messages.add_message(request, messages.WARNING if done.aside else messages.SUCCESS, said)
    return redirect(f"{then}#box-{done.box.reference}")


@require_POST
def join_versions(request: HttpRequest, reference: str, meeting: str, box: str) -> HttpResponse:
    """One of two wordings, or both joined."""
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting)
    paragraph, said = fetch_box(user, found, box), request.POST
    then = f"{reverse('raise_meeting', args=[reference, meeting])}#box-{box}"
    return press(
        request,
        lambda: actions.join_versions(
            paragraph=paragraph, words=chosen(paragraph, said), on_top_of=number_asked(said, "on_top_of") or 0,
            settles=number_asked(said, "settles") or 0, by=user, key=key_asked(said),
        ),
        said="Saved. The other wording stays among the versions.", then=then,
    )  # fmt: skip


@require_POST
def strike_paragraph(request: HttpRequest, reference: str, meeting: str, box: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting)
    paragraph = fetch_box(user, found, box)
    back = reverse("put_back_paragraph", args=[reference, meeting, box])
    then = reverse("raise_meeting", args=[reference, meeting])
    verb = partial(actions.strike_paragraph, paragraph=paragraph, by=user)
    return press(request, verb, said="Struck out.", then=then, undo=back)


@require_POST
def put_back_paragraph(request: HttpRequest, reference: str, meeting: str, box: str) -> HttpResponse:
    """Undoes it, today and until the meeting closes."""
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting)
    paragraph = fetch_box(user, found, box)
    then = f"{reverse('raise_meeting', args=[reference, meeting])}#box-{box}"
    verb = partial(actions.put_back_paragraph, paragraph=paragraph, by=user)
    return press(request, verb, said="Put back.", then=then)
