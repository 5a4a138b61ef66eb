"""What was said at a meeting under its headings, for one reader, without what is out of date by now."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from cases.models import Quotation
from partners.models import User
from raise_meetings.models import IntelligenceItem, Meeting, Paragraph
from raise_meetings.models.grades import Classification
from raise_meetings.models.sections import BEFOREHAND, Section

#: In the order in which minutes are read; what hangs on a danger statement stands below it.
ORDER = (
    *BEFOREHAND, Section.HARM, Section.COMPLICATING, Section.CONTEXT, Section.STRENGTH, Section.SAFETY,
    Section.GOAL, Section.NEXT_STEP, Section.DISAGREEMENT, Section.DECISION, Section.EVALUATION, Section.NOTE,
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    paragraphs: list[Paragraph]

    @property
    def any(self) -> bool:
        return bool(self.paragraphs)

    @property
    def own_view(self) -> list[Paragraph]:
        return self._of(Section.OWN_VIEW)

    @cached_property
    def dangers(self) -> list[tuple[Paragraph, list[Paragraph]]]:
        """Each with its goals, their steps and the word why there is none."""
        return [(one, self._below(one)) for one in self._of(Section.DANGER)]

    @property
    def sections(self) -> list[tuple[str, list[Paragraph]]]:
        """Also a goal or a step of which the reader may not see what it answers."""
        below = {one.pk for danger, found in self.dangers for one in found}
        rest = [one for one in self.paragraphs if one.pk not in below]
        each = [(str(one.label), [said for said in rest if said.section == one]) for one in ORDER]
        return [(label, ones) for label, ones in each if ones]

    def _of(self, section: str) -> list[Paragraph]:
        return [one for one in self.paragraphs if one.section == section]

    def _below(self, one: Paragraph) -> list[Paragraph]:
        return [found for answer in self._answers[one.pk] for found in (answer, *self._below(answer))]

    @cached_property
    def _answers(self) -> dict[int | None, list[Paragraph]]:
        answers: dict[int | None, list[Paragraph]] = defaultdict(list)
        for one in self.paragraphs:
            answers[one.answers_id].append(one)
        return answers


def said_of(meeting: Meeting, user: User, day: datetime.date) -> tuple[dict[int | None, Said], bool]:
    """By young person, None for all or the place; and whether any of it is OFFICIAL-SENSITIVE. Two questions."""
    rows = Paragraph.objects.visible_to(user).filter(meeting=meeting).standing().with_words()
    paragraphs = [one for one in rows if one.said.strip()]
    quoted = _quoted([one.record_id for one in paragraphs if one.record_id], user)
    kept = [one for one in paragraphs if not any(item.is_out_of_date(day) for item in quoted[one.record_id])]
    said: dict[int | None, list[Paragraph]] = defaultdict(list)
    for one in kept:
        said[one.record.person_id if one.record else None].append(one)
    marked = (item for one in kept for item in quoted[one.record_id])
    sensitive = any(item.classification == Classification.OFFICIAL_SENSITIVE for item in marked)
    return {person: Said(ones) for person, ones in said.items()}, sensitive


def _quoted(records: list[int], user: User) -> dict[int | None, list[IntelligenceItem]]:
    """The items that each of these quotes: whoever may read the quotation may read them, its marking is theirs."""
    quoting = Quotation.objects.visible_to(user).filter(record__in=records)
    sources = dict(quoting.values_list("record_id", "source_id"))
    items = IntelligenceItem.objects.visible_to(user).in_bulk(set(sources.values())) if sources else {}
    found: dict[int | None, list[IntelligenceItem]] = defaultdict(list)
    for record, source in sources.items():
        if source in items:
            found[record].append(items[source])
    return found
