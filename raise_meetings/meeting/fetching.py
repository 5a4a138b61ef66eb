"""What the doors of a RAISE meeting begin with."""

from uuid import UUID

from django.http import QueryDict

from cases.models import YoungPerson
from partners import access
from partners.access import Permission
from partners.models import Agency, User
from raise_meetings.meeting.named import person_named
from raise_meetings.models import Meeting, Paragraph


def fetch(
    user: User, permission: Permission, reference: str, meeting: str, *, what: str = "change"
) -> Meeting:
    rows = Meeting.objects.select_related("hub", "series", "chair")
    return access.fetch(user, rows, permission, what=what, reference=meeting, series__reference=reference)


def fetch_box(user: User, meeting: Meeting, reference: str) -> Paragraph:
    rows = Paragraph.objects.filter(meeting=meeting).with_words()
    return access.fetch(user, rows, Permission.JOIN_RAISE, what="change", reference=reference)


def person_asked(said: QueryDict, meeting: Meeting, user: User) -> YoungPerson | None:
    """None: the group or the place as a whole."""
    return person_named(said.get("about", ""), meeting, user)


def number_asked(said: QueryDict, name: str) -> int | None:
    given = said.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 8 else None


def key_asked(said: QueryDict) -> UUID | None:
    try:
        return UUID(said.get("key", ""))
    except ValueError:
        return None


def agency_asked(said: QueryDict, meeting: Meeting) -> Agency | None:
    """Whose view it is: of those at the meeting."""
    number = number_asked(said, "said_by")
    return next((one for one in agencies_at(meeting) if one.pk == number), None)


def agencies_at(meeting: Meeting) -> list[Agency]:
    """The lead agency, and each that is invited."""
    invited = Agency.objects.filter(raise_invitations__meeting=meeting, raise_invitations__withdrawn_at=None)
    return list((invited | Agency.objects.filter(is_lead=True)).distinct().order_by("name"))
