"""Whom a meeting is about, and what is said of the others in what is written of one."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError

from cases.contacts.left_out import without
from cases.models import YoungPerson
from partners.models import User
from placements.incidents.words import naming_nobody
from raise_meetings.models import Meeting, MeetingPerson, Paragraph


def people_of(meeting: Meeting, reader: User) -> list[YoungPerson]:
    """Whose part the reader may read, in the order in which they were named."""
    parts = MeetingPerson.objects.visible_to(reader).filter(meeting=meeting).select_related("person")
    return [part.person for part in parts.order_by("record_id")]


def person_named(asked: str, meeting: Meeting, user: User) -> YoungPerson | None:
    found = next((one for one in people_of(meeting, user) if one.reference == asked), None)
    if asked and found is None:
        raise ValidationError("This meeting is not about them.")
    return found


def known_in(asked: str, meeting: Meeting, user: User) -> YoungPerson:
    """One of them, never the whole."""
    found = person_named(asked, meeting, user)
    if found is None:
        raise ValidationError("Say whom it is about.")
    return found


def without_names(words: str, about: YoungPerson, people: Sequence[YoungPerson]) -> str:
    """Of one, without the names of the others."""
    return without([one for one in people if one != about], words, subject=about)


def naming_none(words: str, people: Sequence[YoungPerson], by: User) -> str:
    """Of a group or a place as a whole: whoever may know one of them reads it, and of a place who is invited.

    Names of those alone whom the writer may know: of anybody else a name left out would tell. Whoever is not of the
    group is told by a whole name.
    """
    named = YoungPerson.objects.visible_to(by).named_in(words) if words else ()
    return naming_nobody([*people, *named], words)


def cleared(paragraph: Paragraph, words: str, by: User) -> str:
    about = paragraph.record.person if paragraph.record else None
    return as_said_of(about, words, people_of(paragraph.meeting, by), by)


def as_said_of(about: YoungPerson | None, words: str, people: Sequence[YoungPerson], by: User) -> str:
    return naming_none(words, people, by) if about is None else without_names(words, about, people)
