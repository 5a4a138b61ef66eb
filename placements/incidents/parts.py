"""Called by verbs: the parts of an incident that the writer may know, and what is written on the record of each."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError

from cases.contributing import author_of
from cases.models import Category, Record, YoungPerson
from partners.models import User
from placements.models import Incident, IncidentPerson

NOBODY_CONCERNED = "It concerns no young person whom you know, so there is no record to write this on."


def parts_seen(
    incident: Incident, by: User, people: Sequence[YoungPerson] | None = None
) -> list[IncidentPerson]:
    """Of all concerned; all of `people`, where they are named, or none."""
    parts = IncidentPerson.objects.visible_to(by).filter(incident=incident).select_related("person", "record")
    found = [part for part in parts.order_by("pk") if people is None or part.person in people]
    if not found or (people is not None and len(found) < len(people)):
        raise ValidationError(NOBODY_CONCERNED if people is None else "Choose who of them it is about.")
    return found


def write_on(part: IncidentPerson, kind: str, at: datetime.datetime, *, by: User, words: str = "") -> Record:
    """The database marks it as the part is, today and later: its being there would tell of the part."""
    worker = author_of(by)
    return Record.objects.create(
        person_id=part.person_id, author=worker, agency_id=worker.agency_id, kind=kind,
        category=Category.SAFETY_AND_RISK, began=at, words=words,
    )  # fmt: skip
