"""The register of a hub: who moved in and out, as its page shows it."""

from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Permission
from placements.home.doors import days_asked
from placements.home.register import Line
from placements.home.register import register as asked_of
from reports.downloads.columns import Column, Listed

COLUMNS = (
    Column("Young person", lambda line: line.person.name),
    Column("Reference", lambda line: line.person.reference),
    Column("Born", lambda line: line.person.date_of_birth),
    Column("Moved in", lambda line: line.admitted_on),
    Column("From", lambda line: line.from_where),
    Column("Moved out", lambda line: line.left_on),
    Column("To", lambda line: line.to_where),
    Column("Rooms", lambda line: line.rooms),
    Column("Placed by", lambda line: str(line.authority or "")),
    Column("In law, when they moved in", lambda line: line.in_law or line.care),
)


def _people(line: Line) -> list[int]:
    return [line.person.pk]


def register(asked: Asked) -> Listed:
    hub = access.fetch_hub(asked.user, Permission.RUN_HOME, asked.of)
    first, last, _ = days_asked(asked.answers)
    lines = asked_of(hub, asked.user, first, last).lines
    return Listed(COLUMNS, lines, len(lines), _people)
