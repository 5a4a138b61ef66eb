"""What an agency says before a RAISE, in up to three boxes at once."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contributing import as_written, author_of
from cases.models import YoungPerson
from partners import trail
from partners.models import User
from raise_meetings.actions.adding import add_paragraph
from raise_meetings.actions.striking import strike_paragraph
from raise_meetings.actions.writing import write_paragraph
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.models.sections import BEFOREHAND


@transaction.atomic
def say_part(
    *, meeting: Meeting, person: YoungPerson | None, words: Mapping[str, str], by: User, category: str = ""
) -> Meeting:
    """A box that is there already is written anew, one that is emptied struck out. Each with its own line too."""
    there: dict[str, Paragraph] = {}
    rows = Paragraph.objects.visible_to(by).filter(meeting=meeting, agency=author_of(by).agency_id)
    for one in rows.filter(section__in=BEFOREHAND).about(person).standing().with_words():
        there.setdefault(one.section, one)
    for section in BEFOREHAND:
        said, box = as_written(words.get(section, "")), there.get(section)
        if box is None and said:
            add_paragraph(
                meeting=meeting, section=section, words=said, by=by, person=person, category=category
            )
        elif box is not None and not said:
            strike_paragraph(paragraph=box, by=by)
        elif box is not None and said != box.said:
            number: int = box.head_number  # type: ignore[attr-defined]
            write_paragraph(paragraph=box, words=said, on_top_of=number, by=by)
    if not any(as_written(one) for one in words.values()):
        raise ValidationError("Fill in one of the three.")
    records = [one.record_id for one in rows.about(person) if one.record_id]
    people = [person.pk] if person else []
    trail.write(
        by=by, what="change", act="say_part", people=people, records=records, counts={"meeting": meeting.pk}
    )
    return meeting
