"""One young person's questionnaires as a table, newest first: the scores as they were given, without bands."""

from cases.models import Assessment, YoungPerson
from cases.sdq.boxes import SCALES
from nwd.pages.how_things_are.scores import RATERS, scored
from nwd.pages.how_things_are.scores import SCALES as TITLES
from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Permission
from reports.downloads.columns import Cell, Column, Listed


def _of(scale: str) -> Column:
    def score(one: Assessment) -> Cell:
        found: int | None = getattr(one, scale)
        return found

    return Column(TITLES[scale][0], score)


COLUMNS = (
    Column("Filled in", lambda one: one.completed_on),
    Column("Answered by", lambda one: RATERS[one.respondent]),
    Column("Form for ages", lambda one: one.get_version_display()),
    *map(_of, SCALES),
)


def questionnaires(asked: Asked) -> Listed:
    people = YoungPerson.objects.all()
    person = access.fetch(asked.user, people, Permission.READ_PERSON, what="export", reference=asked.of)
    found = scored(person, asked.user)[::-1]
    return Listed(COLUMNS, found, len(found), lambda one: [person.pk], lambda one: [one.pk])
