"""What changed since a meeting, as far as the reader may see: counted from the record whenever it is shown."""

from dataclasses import dataclass
from typing import Any

from cases.contributing import is_closed_to
from cases.models import Category, MissingEpisode, PoliceEvent
from partners.models import User
from placements.models import IncidentPerson
from raise_meetings.evaluating.counted import People, counted, school
from raise_meetings.evaluating.scales import in_plan, placed
from raise_meetings.evaluating.windows import Windows
from raise_meetings.models import Meeting

CLOSED = "not for your agency to read"


@dataclass(frozen=True)
class Row:
    """`category` is asked of the reader's agency: "none" would be untrue of what it may not read."""

    what: str
    before: str
    after: str


def changed(people: People, meeting: Meeting, over: Windows, user: User) -> dict[int, list[Row]]:
    """By the key of each young person. Six queries, however many they are."""
    missing = MissingEpisode.objects.filter(person__in=people, kind="missing").visible_to(user)
    arrests = PoliceEvent.objects.filter(person__in=people, kind="arrest").visible_to(user)
    incidents = IncidentPerson.objects.filter(person__in=people).visible_to(user)
    found = (
        ("Went missing", Category.SAFETY_AND_RISK, counted(missing, "started_at", over)),
        ("Arrests", Category.OFFENDING, counted(arrests, "occurred_at", over)),
        ("Incidents", Category.SAFETY_AND_RISK, counted(incidents, "incident__occurred_at", over)),
        ("School, college or work", Category.EDUCATION, school(people, over, user)),
        ("How safe, in their plan", Category.SAFETY_AND_RISK, in_plan(people, over, user)),
        ("How safe, as placed at a RAISE", Category.SAFETY_AND_RISK, placed(people, meeting, user)),
    )
    return {
        person.pk: [_row(what, about, user, each.get(person.pk, ("", ""))) for what, about, each in found]
        for person in people
    }


def _row(what: str, category: str, user: User, found: tuple[Any, Any]) -> Row:
    if is_closed_to(user, category):
        return Row(what, CLOSED, CLOSED)
    return Row(what, *(str(one) if one else "none" for one in found))
