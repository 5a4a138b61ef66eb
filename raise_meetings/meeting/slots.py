"""What the page of a meeting is made of: for each young person a heading, under it slots, in each slot its boxes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cases.models import YoungPerson
from raise_meetings.meeting.pens import Pen
from raise_meetings.meeting.placed import Placing
from raise_meetings.models import MeetingPerson, Paragraph, ParagraphVersion


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
    def pen(self) -> Pen:
        one = self.paragraph
        return Pen(one.reference, one.section, one.get_section_display(), paragraph=one)


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

    @property
    def pen(self) -> Pen:
        return Pen(self.name, self.section, self.label, self.hint, self.about, self.answers)


@dataclass(frozen=True)
class Heading:
    person: YoungPerson | None
    part: MeetingPerson | None
    columns: list[tuple[str, list[Slot]]]
    worries: list[Box]
    placing: Placing | None
    alone: list[Slot]  # goals and steps that answer nothing this reader sees

    @property
    def reference(self) -> str:
        return self.person.reference if self.person else ""

    @property
    def written(self) -> list[str]:
        """The columns in which something stands; whoever only reads is shown no others."""
        below = bool(self.worries) or any(slot.boxes for slot in self.alone)
        stands = lambda slots: any(slot.boxes for slot in slots) if slots else below  # noqa: E731
        return [title for title, slots in self.columns if stands(slots)]

    @property
    def boxes(self) -> Iterator[Box]:
        """All that stand below it, each once."""
        slots = [slot for _, column in self.columns for slot in column]
        return _in([*slots, *self.alone])


def _in(slots: Iterable[Slot]) -> Iterator[Box]:
    for slot in slots:
        for box in slot.boxes:
            yield box
            yield from _in(box.slots)
