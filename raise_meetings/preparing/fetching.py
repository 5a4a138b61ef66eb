"""What the doors of preparing begin with."""

from partners import access
from partners.access import Permission
from partners.models import User
from raise_meetings.models import Invitation, Meeting, Series


def fetch_series(user: User, permission: Permission, reference: str, *, what: str = "change") -> Series:
    rows = Series.objects.select_related("hub", "closed_by")
    return access.fetch(user, rows, permission, what=what, reference=reference)


def fetch_meeting(
    user: User, permission: Permission, reference: str, meeting: str, *, what: str = "change", locks: bool = False
) -> Meeting:  # fmt: skip
    """`locks`: what is sent is compared with what it says now."""
    rows = Meeting.objects.select_related("hub", "series__hub", "chair")
    rows = rows.select_for_update(of=("self",)) if locks else rows
    return access.fetch(user, rows, permission, what=what, reference=meeting, series__reference=reference)


def own_invitation(user: User, meeting: Meeting) -> Invitation | None:
    """Of the reader's agency."""
    agency = user.worker.agency_id if user.worker else None
    return meeting.invitations.standing().filter(agency=agency).select_related("agency", "worker").first()


def invited(meeting: Meeting) -> list[Invitation]:
    rows = meeting.invitations.standing().select_related("agency", "worker", "answered_by")
    return list(rows.order_by("agency__name"))
