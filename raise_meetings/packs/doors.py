"""The minutes on their page. What each reader gets is asked as them, every time. As PDF: nwd/pages/raise_pack.py."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from placements.incidents.may import may_write_at
from raise_meetings import actions
from raise_meetings.models import Meeting, Pack
from raise_meetings.packs.minutes import Minutes, minutes_of


@require_safe
def minutes(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user, found = one_of(request, reference, meeting)
    read = minutes_of(found, user)
    note(user, read, "read")
    shown = shown_of(user, read) | {"may_convene": may_write_at(found.hub, user, Permission.CONVENE)}
    return render(request, "raise_meetings/packs/minutes.html", shown)


@require_safe
def raise_pack(request: HttpRequest, reference: str) -> HttpResponse:
    """Where the link of the mail leads: nothing of anybody stands here, so that looking at it is not yet reading."""
    return render(request, "raise_meetings/packs/pack.html", {"pack": _own(request, reference)})


@require_POST
def open_raise_pack(request: HttpRequest, reference: str) -> HttpResponse:
    pack = _own(request, reference)
    actions.open_pack(pack=pack, by=signed_in(request))
    assert pack.meeting.series is not None  # noqa: S101 (fetched by it)
    return redirect("minutes", pack.meeting.series.reference, pack.meeting.reference)


def one_of(request: HttpRequest, reference: str, meeting: str) -> tuple[User, Meeting]:
    """A meeting of that series that is closed. What is read of it is noted by whoever shows it."""
    user = signed_in(request)
    rows = Meeting.objects.filter(series__reference=reference, closed_at__isnull=False)
    rows = rows.select_related("series", "hub", "chair")
    return user, access.fetch(user, rows, Permission.READ_PERSON, what="minutes", reference=meeting)


def _own(request: HttpRequest, reference: str) -> Pack:
    user = signed_in(request)
    packs = Pack.objects.sent_to(user).select_related("meeting__series", "meeting__hub", "agency")
    return access.fetch(user, packs, Permission.READ_PERSON, what="minutes", reference=reference)


def note(user: User, read: Minutes, what: str) -> None:
    trail.write(by=user, what=what, act="minutes", people=read.people, records=read.records)


def shown_of(user: User, read: Minutes) -> dict[str, object]:
    return {"minutes": read, "meeting": read.meeting, "series": read.meeting.series, "here": "minutes",
            "reader": user, "at": timezone.now()}  # fmt: skip
