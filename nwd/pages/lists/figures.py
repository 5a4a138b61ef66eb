"""The newest figure of each measure, and what stands behind one number."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Actor, Permission
from reports.downloads.columns import Column, Listed
from reports.measures.figures import figures as all_figures
from reports.measures.listing import Item, Line, lines, listing
from reports.measures.periods import last_years
from reports.measures.shown import latest_of_each
from reports.measures.spoken import names_of_keys
from reports.views.figures import behind

AT_ONCE = 500
NEWEST = (
    Column("Subject", lambda row: row[0]),
    Column("What", lambda row: row[1].label),
    Column("How it is counted", lambda row: row[1].plain),
    Column("Where", lambda row: row[2].where if row[2] else ""),
    Column("Period", lambda row: row[2].period if row[2] else ""),
    Column("Figure", lambda row: row[2].value if row[2] else ""),
)
BEHIND = (
    Column("Who or what", lambda line: line.person.name if line.person else line.item.thing),
    Column("Reference", lambda line: line.person.reference if line.person else ""),
    Column("Record", lambda line: line.record.get_kind_display() if line.record else ""),
    Column("Began", lambda line: line.record.began if line.record else None),
    Column("Counted", lambda line: float(line.item.numerator)),
    Column("Of", lambda line: line.item.denominator),
)


def figures(asked: Asked) -> Listed:
    """As the page of figures has them; each measure's own page has the exact ones of five years."""
    access.require(asked.user, Permission.READ_FIGURES)
    subjects = latest_of_each(all_figures(*last_years(timezone.localdate(), 1)), names_of_keys())
    rows = [(subject, measure, shown) for subject, found in subjects for _, measure, shown in found]
    return Listed(NEWEST, rows, len(rows))


def counted(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_FIGURES)
    one, to_day = behind(asked.of, asked.answers)
    found = listing(asked.user, asked.of, one.period, one.where, to_day)
    return Listed(BEHIND, _lines(asked.user, found.items), len(found.items), _people, _records)


def _lines(reader: Actor, items: Sequence[Item]) -> Iterator[Line]:
    for start in range(0, len(items), AT_ONCE):
        yield from lines(reader, items[start : start + AT_ONCE])


def _people(line: Line) -> list[int]:
    return [line.person.pk] if line.person else []


def _records(line: Line) -> list[int]:
    return [line.record.pk] if line.record else []
