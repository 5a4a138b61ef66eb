"""Doors of the handover of a hub: what to read, that it was read, notes for the next shift, and what is pinned."""

import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hubs.models import Hub
from nwd.pages.handover.forms import NoteForm, PinForm
from nwd.pages.handover.gathering import handover_of
from nwd.ui.spoken import when_words
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.pressing import press
from partners.sessions import not_activity
from partners.sign_in import signed_in
from placements import actions
from placements.days.living import living
from placements.models import HandoverNote, HandoverPin

FORM = require_http_methods(["GET", "HEAD", "POST"])
A_DAY = datetime.timedelta(hours=24)


def _hub(
    request: HttpRequest, reference: str, permission: Permission = Permission.READ_HUB
) -> tuple[User, Hub]:
    user = signed_in(request)
    return user, access.fetch_hub(user, permission, reference)


@require_safe
def handover(request: HttpRequest, reference: str) -> HttpResponse:
    """It asks for its own middle again each minute; each time is a list on the trail."""
    user, hub = _hub(request, reference)
    return _page(request, user, hub)


def _page(request: HttpRequest, user: User, hub: Hub) -> HttpResponse:
    found = handover_of(hub, user)
    trail.listed(by=user, act="handover", people=found.people)
    by_itself = request.headers.get("HX-Request")
    page = "pages/handover/_handover.html" if by_itself else "pages/handover/handover.html"
    may_write = access.may(user, Permission.WRITE_NOTE)
    return render(request, page, {"hub": hub, "handover": found, "may_write": may_write})


@require_safe
def handover_count(request: HttpRequest, reference: str) -> HttpResponse:
    """How many are still to be read, for home: a number, and nobody."""
    user, hub = _hub(request, reference)
    unread = len(handover_of(hub, user).unread)
    return render(request, "pages/handover/_count.html", {"hub": hub, "unread": unread})


not_activity(handover_count)


@require_POST
def read_handover(request: HttpRequest, reference: str) -> HttpResponse:
    """The lines that were on the page and are pressed: what came meanwhile stays unread."""
    user, hub = _hub(request, reference)
    pressed = set(request.POST.getlist("line"))
    told = [one for line in handover_of(hub, user).lines if line.key in pressed for one in line.told]
    actions.read_lines(hub=hub, lines=told, by=user)
    if request.headers.get("HX-Request"):
        return _page(request, user, hub)
    return redirect("handover", reference)


@keeps_drafts("A note for the next shift")
@FORM
def write_handover_note(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    people = living(hub, user, timezone.localdate())
    trail.listed(by=user, act="write_handover_note", people=[one.pk for one in people])

    def verb(**said: Any) -> HandoverNote:
        return actions.write_handover_note(hub=hub, by=user, **said)

    back = reverse("handover", args=[reference])
    return ask(
        request, opened(NoteForm, request, living=people), verb, then=back, said="Saved for the next shift.",
        undo=lambda note: reverse("take_back_handover_note", args=[reference, note.reference]),
        title=f"A note for the next shift: {hub}", heading="A note for the next shift", back=back,
        back_text="Handover", act="handover",
    )  # fmt: skip


@require_POST
def take_back_handover_note(request: HttpRequest, reference: str, note_reference: str) -> HttpResponse:
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    note = HandoverNote.objects.visible_to(user).filter(hub=hub, reference=note_reference).first()
    if note is None:
        raise Http404
    return take_back(
        request,
        lambda: actions.take_back_handover_note(note=note, by=user),
        then=reverse("handover", args=[reference]),
    )


@require_POST
def pin_line(request: HttpRequest, reference: str) -> HttpResponse:
    """For a day; another end can be chosen beside it."""
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    line = handover_of(hub, user).find(request.POST.get("line", ""))
    if line is None or not line.can_be_pinned:
        messages.error(request, "It is not in the list any more.")
        return redirect("handover", reference)
    until = timezone.now() + A_DAY
    return press(
        request, lambda: actions.pin_line(hub=hub, told=line.told[0], until_at=until, by=user),
        said=f"Pinned until {when_words(until)}.", then=reverse("handover", args=[reference]),
    )  # fmt: skip


@FORM
def change_pin(request: HttpRequest, reference: str, pin_reference: str) -> HttpResponse:
    user, pin = _pin(request, reference, pin_reference)
    form = opened(PinForm, request, present={"until_at": pin.until_at}, theirs_by=str(pin.pinned_by))

    def verb(**said: Any) -> HandoverPin:
        return pin if form.gives_way else actions.change_pin(pin=pin, by=user, **said)

    back = reverse("handover", args=[reference])
    return ask(
        request, form, verb, then=back, said="Saved.", title="How long a line stays on top",
        back=back, back_text="Handover", act="handover",
    )  # fmt: skip


@require_POST
def unpin_line(request: HttpRequest, reference: str, pin_reference: str) -> HttpResponse:
    user, pin = _pin(request, reference, pin_reference)
    then = reverse("handover", args=[reference])
    return press(request, lambda: actions.unpin_line(pin=pin, by=user), said="Taken down.", then=then)


def _pin(request: HttpRequest, reference: str, pin_reference: str) -> tuple[User, HandoverPin]:
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    pins = HandoverPin.objects.visible_to(user).filter(hub=hub).select_related("pinned_by")
    if request.method == "POST":
        pins = pins.select_for_update(of=("self",))
    pin = pins.filter(reference=pin_reference).first()
    if pin is None:
        raise Http404
    return user, pin
