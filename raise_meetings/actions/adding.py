"""A new box of writing at a RAISE: an agency's part beforehand, a line of the map, a view, a decision."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of, refuse_unless_may_add
from cases.enveloped import enveloped
from cases.models import Kind, Record, YoungPerson
from partners import saving, trail
from partners.models import Agency, User
from raise_meetings.meeting.asked_of_quoting import ask_of_quoting
from raise_meetings.meeting.held import open_meeting
from raise_meetings.meeting.kept import keep
from raise_meetings.meeting.may import category_of
from raise_meetings.meeting.named import cleared, people_of
from raise_meetings.models import Meeting, Paragraph, ParagraphVersion
from raise_meetings.models.sections import ANSWERS, Section


@transaction.atomic
def add_paragraph(
    *, meeting: Meeting, section: str, words: str, by: User, person: YoungPerson | None = None,
    answers: Paragraph | None = None, context: str = "", weight: int | None = None, for_whom: str = "",
    said_by: Agency | None = None, category: str = "", key: UUID | None = None,
    quoting: str = "",
) -> Paragraph:  # fmt: skip
    """Of `person`, or of the group or the place as a whole. Of the writer's agency; sent again under its key, it is
    the same one. `category` where an agency chooses what its part is, in agreements.
    """
    held, worker = open_meeting(meeting, section), author_of(by)
    before = (
        ParagraphVersion.objects.filter(worker=worker, key=key) if key else ParagraphVersion.objects.none()
    )
    if again := before.select_related("paragraph").first():
        return again.paragraph
    said = as_written(words)
    if not said:
        raise ValidationError({"words": "Write it first."})
    _refuse(held, person, answers, section, by)
    category = category or category_of(by, section)
    refuse_unless_may_add(by, category)
    paragraph = Paragraph(
        meeting=held, record=_envelope(person, section, category, by) if person else None, agency=worker.agency,
        section=section, answers=answers, context=context, weight=weight, for_whom=for_whom, said_by=said_by,
        begun_by=worker,
    )  # fmt: skip
    saving.save(paragraph)
    said = cleared(paragraph, said, by)
    ask_of_quoting(paragraph, said, quoting, by)
    keep(paragraph, said, 0, by=by, key=key)
    trail.write(by=by, what="change", act="add_paragraph", people=[person.pk] if person else [],
                records=filter(None, [paragraph.record_id]), counts={"meeting": held.pk})  # fmt: skip
    return paragraph


def _refuse(
    meeting: Meeting, person: YoungPerson | None, answers: Paragraph | None, section: str, by: User
) -> None:
    if section not in Section.values:
        raise ValidationError({"section": "Choose what it is."})
    known = people_of(meeting, by)
    if person is not None and person not in known:
        raise ValidationError("This meeting is not about them.")
    if person is None and meeting.series and meeting.series.about == "person":
        raise ValidationError("Write it under the young person’s own heading.")
    if answers is None:
        if section in (Section.GOAL, Section.NEXT_STEP):
            raise ValidationError("Say which worry or goal this answers.")
        return
    about = answers.record.person if answers.record else None
    if answers.section not in ANSWERS.get(section, ()) or about != person or answers.meeting_id != meeting.pk:
        raise ValidationError("This does not answer that. Choose again.")


def _envelope(person: YoungPerson, section: str, category: str, by: User) -> Record:
    """Without words until the meeting closes: until then they are versions."""
    now = timezone.now()
    record = enveloped(person, Kind.RAISE_PART, category, timezone.localdate(now), by=by, at=now)
    record.headline = Section(section).label
    record.save(update_fields=["headline"])
    return record
