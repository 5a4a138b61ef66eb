"""One meeting for somebody's own calendar (RFC 5545). Its title, place and words say nothing of anybody."""

import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from raise_meetings.models import Meeting

TITLE = "NWD meeting"
LASTS = datetime.timedelta(hours=1)


def calendar_of(meeting: Meeting, *, called_off: bool = False) -> bytes:
    """The newest revision replaces the one before it in every calendar that has it."""
    at = meeting.planned_for or meeting.held_at
    assert at is not None  # noqa: S101 (a constraint)
    off = called_off or meeting.cancelled_at is not None
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//No Wrong Door//Diary//EN", "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if off else 'PUBLISH'}", "BEGIN:VEVENT", f"UID:{meeting.reference}@nwd",
        f"SEQUENCE:{meeting.revision}", f"DTSTAMP:{_moment(timezone.now())}", f"DTSTART:{_moment(at)}",
        f"DTEND:{_moment(at + LASTS)}", f"SUMMARY:{TITLE}", f"URL:{link_of(meeting)}", "CLASS:PRIVATE",
        f"STATUS:{'CANCELLED' if off else 'CONFIRMED'}", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{line}\r\n" for line in lines).encode()


def link_of(meeting: Meeting) -> str:
    """On the address that the settings name; whoever may not know of the meeting finds no page there."""
    assert meeting.series is not None  # noqa: S101 (only of those planned here)
    return (
        f"{settings.SITE_URL}{reverse('planned_meeting', args=[meeting.series.reference, meeting.reference])}"
    )


def _moment(value: datetime.datetime) -> str:
    return f"{value.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"
