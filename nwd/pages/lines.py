"""Every kind of record in one line: each app says its own kinds (`headlines.py`), here they meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cases import chronology
from cases import headlines as in_cases
from cases.models import Kind, Record
from cases.models.missing import MissingKind
from nwd.pages.at_hand import DETAILS, bring_facts
from nwd.ui.spoken import as_day, uncapped
from partners.models import Worker
from placements import headlines as in_placements
from raise_meetings import headlines as in_raise_meetings

HEADLINES = in_cases.HEADLINES | in_placements.HEADLINES | in_raise_meetings.HEADLINES


@dataclass(frozen=True)
class Line:
    """`facts` is the same row as `record`, with the rows of its kind at hand."""

    record: Record
    facts: Record

    @property
    def headline(self) -> str:
        return self.record.headline or HEADLINES[self.record.kind](self.facts)

    @property
    def heading(self) -> str:
        """For headings over a long list: the month in which it began, unless that is still to come."""
        began = timezone.localtime(self.record.began)
        return "Still to come" if began > timezone.now() else f"{began:%B %Y}"

    @property
    def kind_words(self) -> str:
        """Who was away without agreement was not missing: it was known where they were."""
        is_episode = self.record.kind == Kind.MISSING_EPISODE and not self.record.withdrawn_at
        if is_episode and self.facts.missing_episode.kind == MissingKind.ABSENT:
            return str(MissingKind.ABSENT.label)
        return str(self.record.get_kind_display())

    @property
    def author(self) -> Worker | None:
        """Who wrote it. Of an action that was brought in the tracker knows whose it is, not who wrote it down."""
        is_brought_action = self.record.brought_in and self.record.kind == Kind.RAISE_ACTION
        return None if is_brought_action else self.record.author

    @property
    def by(self) -> Worker | None:
        """The author, unless the headline names them already, or they asked another agency, whose record it is."""
        author, of_another = self.author, self.record.kind == Kind.RAISE_ACTION
        of_another = of_another and author is not None and author.agency_id != self.record.agency_id
        return None if of_another or (author and str(author) in self.headline) else author

    @property
    def ended_words(self) -> str:
        return uncapped(chronology.ended_words(self.record))

    @property
    def ended_that_day(self) -> bool:
        """So that the day need not be said again."""
        began, ended = self.record.began, self.record.ended
        return ended is not None and not self.ended_by_day and as_day(began) == as_day(ended)

    @property
    def ended_by_day(self) -> bool:
        return self.record.kind in chronology.ENDED_BY_DAY


def lines(records: Iterable[Record]) -> list[Line]:
    """In the order given, which is that of a list the reader may see: the facts are asked for by its keys alone."""
    records = list(records)
    bring_facts(records, named=("author", "agency"))
    return [Line(record, record) for record in records]


def details(line: Line) -> list[Any]:
    """The rows that hold the record's own facts; none for a note, nor for what was taken back."""
    found = []
    for path in DETAILS.get(line.record.kind, ()):
        thing: Any = line.facts
        for step in path.split("."):
            thing = getattr(thing, step, None)
        if thing is not None:
            found.append(thing)
    return found
