"""Who will read what an agency says before a meeting: said on the form, before it is written."""

from cases.models import YoungPerson
from cases.seen_by import note_seen_by
from partners.models import User
from raise_meetings.meeting.may import category_of
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.models.sections import Section

OF_ALL = "This is read by everybody who may know one of them: write about one young person under their own heading."
OF_PLACE = "This is read by the hub’s team and by every agency that is invited. Write nobody’s name."


def part_seen_by(user: User, person: YoungPerson | None, meeting: Meeting, category: str) -> str:
    if person is not None:
        return note_seen_by(user, person, category=category)
    return OF_PLACE if meeting.series and meeting.series.is_about_place else OF_ALL


def category_of_part(own: dict[str, Paragraph], user: User) -> str:
    """What is changed stays of the part of the record it was begun in."""
    begun = (one.record.category for one in own.values() if one.record)
    return next(begun, None) or category_of(user, Section.KNOW)
