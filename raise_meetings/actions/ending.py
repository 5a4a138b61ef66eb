"""A RAISE closes: what was written becomes part of each record. And opens again where that was a mistake."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User
from partners.undo import UNDO_FOR
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.meeting.held import held_meeting, refuse_unless_alone
from raise_meetings.meeting.into_records import out_of_records, write_into_records
from raise_meetings.meeting.open_ends import open_ends
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.parts import line_of, tell_of_hidden

LATE = (
    "Ten minutes have passed, so it stays closed. What was written is corrected on its page, like any note."
)


@transaction.atomic
def close_meeting(*, meeting: Meeting, by: User) -> Meeting:
    """Nobody writes in it any more: whoever is at it waits, and is told. What stands goes into the envelopes, also of
    agencies whose part whoever closes may not read; the versions stay.
    """
    refuse_unless_of_the_house(by, meeting.hub)
    held = held_meeting(meeting, alone=True)
    if held.closed_at is not None:
        return held
    if held.held_at is None or held.series_id is None:
        raise ValidationError("The meeting has not begun.")
    with acting(Service()):  # before it is asked what is open: a wording on its way may be a second one
        list(Paragraph.objects.select_for_update(of=("self",)).filter(meeting=held).order_by("pk"))
    if left := open_ends(held, by):
        raise ValidationError(left)
    with acting(Service()):
        write_into_records(held, by)
    held.closed_at = timezone.now()
    saving.save(held)
    tell_of_hidden(held, "close_meeting", by)
    trail.write(by=by, what="change", act="close_meeting", **line_of(held, by))
    return held


@transaction.atomic
def reopen_meeting(*, meeting: Meeting, by: User) -> Meeting:
    """Undo of closing, for ten minutes, while nobody has corrected anything or sent the minutes."""
    refuse_unless_of_the_house(by, meeting.hub)
    refuse_unless_alone(meeting)
    held = held_meeting(meeting, alone=True)
    if held.closed_at is None:
        return held
    if timezone.now() - held.closed_at > UNDO_FOR:
        raise ValidationError(LATE)
    with acting(Service()):
        out_of_records(held)
    held.closed_at = None
    saving.save(held)
    tell_of_hidden(held, "reopen_meeting", by)
    trail.write(by=by, what="change", act="reopen_meeting", **line_of(held, by))
    return held
