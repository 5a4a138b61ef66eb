"""Whom a meeting is about, and what is said of the others in what is written of one."""

from collections.abc import Sequence

from cases.contacts.left_out import ANOTHER, without
from cases.models import YoungPerson
from partners.models import User
from raise_meetings.models import Meeting, MeetingPerson, Paragraph

SOMEBODY = "a young person"


def people_of(meeting: Meeting, reader: User) -> list[YoungPerson]:
    """Whose part the reader may read, in the order in which they were named."""
    parts = MeetingPerson.objects.visible_to(reader).filter(meeting=meeting).select_related("person")
    return [part.person for part in parts.order_by("record_id")]


def without_names(words: str, about: YoungPerson | None, people: Sequence[YoungPerson]) -> str:
    """Of one, without the names of the others; of all, without any: whoever may know one of them reads it.

    Names of those alone whom the writer may know: of anybody else a name left out would tell.
    """
    if about is None:
        said = without(people, words, subject=YoungPerson()).replace(ANOTHER, SOMEBODY)
        return said.replace(ANOTHER.capitalize(), SOMEBODY.capitalize())
    return without([one for one in people if one != about], words, subject=about)


def cleared(paragraph: Paragraph, words: str, by: User) -> str:
    about = paragraph.record.person if paragraph.record else None
    return without_names(words, about, people_of(paragraph.meeting, by))
