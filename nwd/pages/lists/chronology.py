"""One young person's records as a table, newest first, with their words."""

from collections.abc import Iterator

from cases.forms import ChronologyFilter
from cases.markings.in_files import in_a_file
from cases.models import Record, YoungPerson
from cases.models.record import KINDS_BY_DAY, RecordQuerySet
from nwd.pages import chronology as page
from nwd.pages.lines import Line, lines
from nwd.pages.lists.asked import Asked
from nwd.ui.spoken import as_day
from partners import access
from partners.access import Permission
from reports.downloads.columns import Cell, Column, Listed

AT_ONCE = 500


def _began(line: Line) -> Cell:
    return as_day(line.record.began) if line.record.kind in KINDS_BY_DAY else line.record.began


def _ended(line: Line) -> Cell:
    ended = line.record.ended
    return as_day(ended) if ended and line.ended_by_day else ended


COLUMNS = (
    Column("When", _began),
    Column("Until", _ended),
    Column("What", lambda line: line.kind_words),
    Column("Headline", lambda line: in_a_file(line.record, line.headline)),
    Column("Words", lambda line: in_a_file(line.record, line.record.latest_words)),
    Column("Corrected", lambda line: "corrected" if line.record.is_corrected else ""),
    Column("Written by", lambda line: str(line.author) if line.author else ""),
    Column("Agency", lambda line: str(line.record.agency)),
)


def chronology(asked: Asked) -> Listed:
    user = asked.user
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="export", reference=asked.of)
    form = ChronologyFilter(asked.answers)
    records = page.narrowed(form, Record.objects.about(person, user).in_chronology())
    return Listed(COLUMNS, _lines(records), records.count(), lambda line: [person.pk], _records)


def _records(line: Line) -> list[int]:
    return [line.record.pk]


def _lines(records: RecordQuerySet) -> Iterator[Line]:
    """Some hundred at a time, each with the facts of its kind."""
    some: list[Record] = []
    for record in records.newest_first().prefetch_related("corrections").iterator(chunk_size=AT_ONCE):
        some.append(record)
        if len(some) == AT_ONCE:
            yield from lines(some)
            some = []
    yield from lines(some)
