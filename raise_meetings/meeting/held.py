"""Rows that a verb changes, locked: always the meeting before its paragraphs."""

from raise_meetings.meeting.may import refuse_unless_open
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.models.sections import Section


def held_meeting(meeting: Meeting, *, alone: bool = False) -> Meeting:
    """`alone`: nobody may begin a paragraph meanwhile."""
    rows = Meeting.objects.select_for_update(of=("self",), no_key=not alone)
    return rows.select_related("series", "hub").get(pk=meeting.pk)


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
