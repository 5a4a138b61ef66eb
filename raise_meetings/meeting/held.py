"""Rows that a verb changes, locked: always the series before its meeting, and that before its paragraphs."""

from django.core.exceptions import ValidationError

from raise_meetings.meeting.may import refuse_unless_open
from raise_meetings.models import Meeting, Paragraph, Series
from raise_meetings.models.sections import Section


def held_meeting(meeting: Meeting, *, alone: bool = False) -> Meeting:
    """`alone`: nobody may begin a paragraph meanwhile."""
    rows = Meeting.objects.select_for_update(of=("self",), no_key=not alone)
    return rows.select_related("series", "hub").get(pk=meeting.pk)


def refuse_unless_alone(meeting: Meeting) -> None:
    """For what brings a meeting back: one at a time, of a RAISE that goes on. Its row is held, as by who plans."""
    series = Series.objects.select_for_update(of=("self",)).get(meetings=meeting)
    if series.closed_on:
        raise ValidationError("This RAISE has been closed meanwhile. Open that again first.")
    if series.meetings.filter(closed_at=None, cancelled_at=None).exclude(pk=meeting.pk).exists():
        raise ValidationError("Another meeting has been planned meanwhile, so it stays as it is.")


def open_meeting(meeting: Meeting, section: str = "") -> Meeting:
    held = held_meeting(meeting)
    refuse_unless_open(held, section)
    return held


def open_paragraph(paragraph: Paragraph) -> Paragraph:
    """Whether its meeting is still open is asked after the lock: who closes it holds every paragraph."""
    rows = Paragraph.objects.select_for_update(of=("self",)).select_related("record__person", "agency")
    held: Paragraph = rows.get(pk=paragraph.pk)
    held.meeting = Meeting.objects.get(pk=held.meeting_id)
    refuse_unless_open(held.meeting, Section(held.section))
    return held
