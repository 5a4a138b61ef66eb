"""A planned meeting does not take place, or takes place after all."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import saving, trail
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.meeting.held import refuse_unless_alone
from raise_meetings.models import Meeting
from raise_meetings.parts import line_of
from raise_meetings.plain import plain
from raise_meetings.preparing.telling import planned, tell_invited


@transaction.atomic
def cancel_meeting(*, meeting: Meeting, reason: str, by: User) -> Meeting:
    held = planned(meeting, by)
    held.cancelled_at, held.cancelled_why = timezone.now(), plain(reason, held, by, "reason")
    if not held.cancelled_why:
        raise ValidationError({"reason": "Say why it does not take place."})
    tell_invited(held)
    saving.save(held)
    _write(held, "cancel_raise_meeting", by)
    return held


@transaction.atomic
def uncancel_meeting(*, meeting: Meeting, by: User) -> Meeting:
    """It takes place after all, as planned, unless another has been planned instead."""
    refuse_unless_of_the_house(by, meeting.hub)
    refuse_unless_alone(meeting)
    held = Meeting.objects.select_for_update(of=("self",)).select_related("hub").get(pk=meeting.pk)
    if held.cancelled_at is None:
        return held
    held.cancelled_at, held.cancelled_why = None, ""
    tell_invited(held)
    saving.save(held)
    _write(held, "uncancel_raise_meeting", by)
    return held


def _write(meeting: Meeting, act: str, by: User) -> None:
    trail.write(by=by, what="change", act=act, **line_of(meeting, by))
