"""The page of a meeting, laid out for one reader (slots.py)."""

from collections.abc import Iterable

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.meeting.columns import COLUMNS, HINTS
from raise_meetings.meeting.heads import heads
from raise_meetings.meeting.may import may_write_in
from raise_meetings.meeting.placed import Placing, placing
from raise_meetings.meeting.slots import Box, Heading, Slot
from raise_meetings.models import Meeting, MeetingPerson, Paragraph, ParagraphVersion
from raise_meetings.models.sections import Section

#: What is begun below a worry or a goal alone.
ANSWERING = (Section.GOAL, Section.NEXT_STEP)


def headings(meeting: Meeting, reader: User) -> list[Heading]:
    """Each of them whom the reader may know, then the whole where it is about several or a place."""
    boxes = boxes_of(meeting, reader)
    parts = (
        MeetingPerson.objects.visible_to(reader).filter(meeting=meeting).select_related("person", "record")
    )
    named = list(parts.order_by("record_id"))
    placed = placing(meeting, reader, [part.person for part in named])
    found = [_heading(part.person, part, boxes, placed[part.person_id]) for part in named]
    alone = meeting.series is not None and meeting.series.about == "person"
    return found if alone else [*found, _heading(None, None, boxes, None)]


def boxes_of(meeting: Meeting, reader: User) -> list[Box]:
    """Those that stand; which wordings stand beside is asked of those alone where any does."""
    rows = list(Paragraph.objects.visible_to(reader).standing().filter(meeting=meeting).with_words())
    split = [one.pk for one in rows if one.is_split]  # type: ignore[attr-defined]
    versions: dict[int, list[ParagraphVersion]] = {pk: [] for pk in split}
    if split:
        for version in ParagraphVersion.objects.filter(paragraph__in=split).in_order():
            versions[version.paragraph_id].append(version)
    return [_box(one, reader, versions.get(one.pk, [])) for one in rows]


def _box(paragraph: Paragraph, reader: User, versions: Iterable[ParagraphVersion]) -> Box:
    stand = heads(versions)
    return Box(paragraph, may_write_in(paragraph, reader), stand.aside, stand.head)


def _heading(
    person: YoungPerson | None, part: MeetingPerson | None, boxes: list[Box], placed: Placing | None
) -> Heading:
    about = person.pk if person else None
    mine = [
        one for one in boxes if (one.paragraph.record.person_id if one.paragraph.record else None) == about
    ]
    reference, known = person.reference if person else "", {one.paragraph.pk for one in mine}
    for one in mine:
        if one.paragraph.answers_id not in known:
            one.paragraph.answers = None  # hidden from this reader, or struck out: it stands by itself
    for one in mine:
        one.slots.extend(_below(one, mine, reference))
    columns = [
        (title, [_slot(section, mine, reference) for section in sections]) for title, sections in COLUMNS
    ]
    worries = [one for one in mine if one.paragraph.section == Section.DANGER]
    alone = [_slot(section, mine, reference) for section in ANSWERING]
    return Heading(person, part, columns, worries, placed, alone)


def _below(box: Box, mine: list[Box], reference: str) -> list[Slot]:
    below = {Section.DANGER: (Section.GOAL, Section.NOTE), Section.GOAL: (Section.NEXT_STEP,)}
    sections = below.get(Section(box.paragraph.section), ())
    return [_slot(section, mine, reference, box.paragraph) for section in sections]


def _slot(section: str, mine: list[Box], reference: str, answers: Paragraph | None = None) -> Slot:
    key = answers.pk if answers else None
    boxes = [one for one in mine if one.paragraph.section == section and one.paragraph.answers_id == key]
    above = answers.reference if answers else reference or "whole"
    label = "Why there is no goal yet" if answers and section == Section.NOTE else Section(section).label
    hint, answered = HINTS.get(section, ""), above if answers else ""
    goals = [one for one in mine if one.paragraph.section == Section.GOAL and one.paragraph.answers_id == key]
    offered = not (answers and section == Section.NOTE and goals) and bool(
        answers or section not in ANSWERING
    )
    return Slot(f"{section}-{above}", section, label, hint, reference, answered, boxes, offered)
