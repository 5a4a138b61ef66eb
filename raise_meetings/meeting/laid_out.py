"""The page of a meeting, laid out: for each young person a heading, under it slots, in each slot its boxes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.meeting.heads import heads
from raise_meetings.meeting.may import may_write_in
from raise_meetings.meeting.placed import Placing, placing
from raise_meetings.models import Meeting, MeetingPerson, Paragraph, ParagraphVersion
from raise_meetings.models.sections import WEIGHTS, Section

#: In the order of the page. A danger statement stands twice: with the worries, and above the goals that answer it.
COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("In their own words", (Section.OWN_VIEW,)),
    ("What are we worried about?", (Section.HARM, Section.DANGER, Section.COMPLICATING, Section.CONTEXT)),
    ("What is working well?", (Section.STRENGTH, Section.SAFETY)),
    ("What needs to happen?", ()),
    ("What we decide, and where we differ", (Section.DECISION, Section.DISAGREEMENT, Section.NOTE)),
)
HINTS: dict[str, str] = {
    Section.OWN_VIEW: "As they said it, in any language. Say how it came: told, written or drawn.",
    Section.HARM: "What happened, when, how often. What somebody saw.",
    Section.DANGER: "Who is worried, about what, and what will happen if nothing changes. Three at most is plenty.",
    Section.COMPLICATING: "What makes it harder to help.",
    Section.CONTEXT: "The place or the people, and how much they weigh.",
    Section.STRENGTH: "What they and those around them do well.",
    Section.SAFETY: "When it could have gone wrong and did not: what was different?",
    Section.GOAL: "What we will see that shows it is safe enough.",
    Section.NEXT_STEP: "The first small thing.",
    Section.NOTE: "Anything else.",
    Section.DISAGREEMENT: "Whose view it is, in their words. It stands beside the rest as it is.",
    Section.DECISION: "What we decide about risk, and why. For the organisation, or for the young person?",
}


@dataclass(frozen=True)
class Box:
    paragraph: Paragraph
    may_write: bool
    aside: Sequence[ParagraphVersion]
    head: ParagraphVersion | None
    slots: "list[Slot]" = field(default_factory=list)

    @property
    def about_reference(self) -> str | None:
        return self.paragraph.record.person.reference if self.paragraph.record else None

    @property
    def answers_reference(self) -> str | None:
        return self.paragraph.answers.reference if self.paragraph.answers else None

    @property
    def weight_words(self) -> str:
        return WEIGHTS.get(self.paragraph.weight or 0, "")


@dataclass(frozen=True)
class Slot:
    """Where boxes of one sort stand; what answers a worry or a goal has a slot of its own below that."""

    name: str
    section: str
    label: str
    hint: str
    about: str
    answers: str
    boxes: list[Box]
    offered: bool = True


@dataclass(frozen=True)
class Heading:
    person: YoungPerson | None
    part: MeetingPerson | None
    columns: list[tuple[str, list[Slot]]]
    worries: list[Box]
    placing: Placing | None

    @property
    def reference(self) -> str:
        return self.person.reference if self.person else ""

    @property
    def written(self) -> list[str]:
        """The columns in which something stands; whoever only reads is shown no others."""
        stands = lambda slots: any(slot.boxes for slot in slots) if slots else self.worries  # noqa: E731
        return [title for title, slots in self.columns if stands(slots)]


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
    reference = person.reference if person else ""
    for one in mine:
        one.slots.extend(_below(one, mine, reference))
    columns = [
        (title, [_slot(section, mine, reference) for section in sections]) for title, sections in COLUMNS
    ]
    worries = [one for one in mine if one.paragraph.section == Section.DANGER]
    return Heading(person, part, columns, worries, placed)


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
    offered = not (answers and section == Section.NOTE and goals)
    return Slot(f"{section}-{above}", section, label, hint, reference, answered, boxes, offered)
