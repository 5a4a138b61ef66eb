"""What is due, by whom, for whom."""

from collections.abc import Iterator

from nwd.pages.due.asking import Narrowed, narrowed_for
from nwd.pages.due.listed import Due, number_of, page_of
from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Permission
from reports.downloads.columns import Column, Listed

AT_ONCE = 500
COLUMNS = (
    Column("Young person", lambda row: row.person.name),
    Column("Reference", lambda row: row.person.reference),
    Column("What", lambda row: row.label),
    Column("In words", lambda row: row.said),
    Column("Due", lambda row: row.due),
    Column("Whose", lambda row: row.whose.name if row.whose else ""),
)


def due(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_PERSON)
    found = narrowed_for(asked.user, asked.answers)
    return Listed(COLUMNS, _rows(found), number_of(found.rows), lambda row: [row.person.pk])


def _rows(found: Narrowed) -> Iterator[Due]:
    """Some hundred at a time."""
    after: str | None = ""
    while after is not None:
        page = page_of(found.asked, found.rows, after=after, size=AT_ONCE)
        yield from page.rows
        after = page.after
