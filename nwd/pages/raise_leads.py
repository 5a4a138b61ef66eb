"""To which pages a record of a RAISE leads on, for whoever reads it."""

from collections.abc import Callable, Mapping

from django.urls import reverse

from cases.models import Kind, Record
from partners import access
from partners.access import Permission
from partners.models import User
from raise_meetings.models import Meeting

Lead = tuple[str, str]


def _asked(record: Record) -> Lead:
    return reverse("raise_ask", args=[record.raise_ask_person.ask.reference]), "What became of it"


def _series(record: Record) -> Lead:
    return reverse("raise_series", args=[record.series_person.series.reference]), "The RAISE and its meetings"


def _meeting(record: Record) -> Lead | None:
    """One that a tracker brought in has no page."""
    meeting = record.meeting_person.meeting
    if meeting.series is None:
        return None
    page = "raise_meeting" if meeting.held_at else "planned_meeting"
    return reverse(page, args=[meeting.series.reference, meeting.reference]), "The page of this meeting"


OF_RAISES: Mapping[str, Callable[[Record], Lead | None]] = {
    Kind.RAISE_ASKED: _asked,
    Kind.RAISE_SERIES: _series,
    Kind.RAISE_MEETING: _meeting,
}


def leads_of_raise(record: Record) -> list[Lead]:
    found = OF_RAISES[record.kind](record)
    return [found] if found else []


#: Where their meeting is found, its page, and the words: nothing where the reader may not know of that meeting.
OF_MEETINGS: dict[str, tuple[str, str, str]] = {
    Kind.RAISE_PART: ("paragraphs__record", "raise_meeting", "The meeting at which this was said"),
    Kind.RAISE_RATING: ("ratings__record", "raise_meeting", "The meeting at which this was placed"),
    Kind.RAISE_EVALUATION: ("evaluations__record", "evaluate_raise", "What changed since that meeting"),
}


def leads_to_meeting(record: Record, user: User) -> list[tuple[str, str]]:
    where, page, words = OF_MEETINGS[Kind(record.kind)]
    if record.kind == Kind.RAISE_EVALUATION and not access.may(user, Permission.JOIN_RAISE):
        return []
    rows = Meeting.objects.visible_to(user).filter(**{where: record}).select_related("series")
    found = rows.first()
    if found is None or found.series is None:
        return []
    return [(reverse(page, args=[found.series.reference, found.reference]), words)]
