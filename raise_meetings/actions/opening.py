"""A RAISE begins: from now on its map is written."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.models import Record
from nwd.ui.when import AHEAD
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.meeting.held import held_meeting
from raise_meetings.models import Meeting
from raise_meetings.parts import line_of, tell_of_hidden

#: What is written down afterwards is written down within a month.
LONGEST_AGO = datetime.timedelta(days=31)


@transaction.atomic
def begin_meeting(*, meeting: Meeting, by: User, held_at: datetime.datetime | None = None) -> Meeting:
    """Now, or when it began, at most 31 days ago. Begun twice is begun once. It stands on the record of each."""
    refuse_unless_of_the_house(by, meeting.hub)
    held = held_meeting(meeting)
    if held.cancelled_at:
        raise ValidationError("The meeting was cancelled. Plan another one.")
    if held.held_at is not None:
        return held
    now = timezone.now()
    if held_at and held_at > now + AHEAD:
        raise ValidationError({"held_at": "This time is still to come. Enter a time that has passed."})
    if held_at and held_at < now - LONGEST_AGO:
        raise ValidationError({"held_at": "This is more than 31 days ago. Check the date."})
    held.held_at = held_at or now
    saving.save(held)
    with acting(Service()):  # one of them may be hidden from whoever chairs
        for record in Record.objects.filter(meeting_person__meeting=held):
            record.began = held.held_at
            record.save(update_fields=["began"])
    tell_of_hidden(held, "begin_meeting", by)
    trail.write(by=by, what="change", act="begin_meeting", **line_of(held, by))
    return held
