"""Called by verbs: a meeting that is still planned, locked, and those who are asked to it told of a change."""

from django.core.exceptions import ValidationError

from partners import outbox
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.models import Invitation, Meeting

TASK = "raise_meetings.tasks.send_raise_invitation"


def tell_invited(meeting: Meeting) -> None:
    """The calendars of those who have had a mail take the newest revision."""
    meeting.revision += 1
    for invitation in meeting.invitations.standing():
        outbox.post(task=TASK, subject=invitation.pk)


def forget_answer(invitation: Invitation) -> None:
    """It was to another time, or to an invitation that was taken back: its history keeps it."""
    invitation.answer, invitation.note = "", ""
    invitation.answered_by = invitation.answered_at = None


def planned(meeting: Meeting, by: User) -> Meeting:
    refuse_unless_of_the_house(by, meeting.hub)
    held = Meeting.objects.select_for_update(of=("self",)).select_related("hub").get(pk=meeting.pk)
    if held.held_at or held.cancelled_at or held.series_id is None:
        raise ValidationError("It has begun, or does not take place.")
    return held
