"""Putting right: who met after an incident, what each needed, and what was agreed."""

import datetime
from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written
from cases.models import Kind, Record, YoungPerson
from partners import saving, trail
from partners.models import User
from placements.incidents.may import others_than, refuse_unless_of_the_house
from placements.incidents.parts import parts_seen, write_on
from placements.models import Incident, PuttingRight


@transaction.atomic
def record_putting_right(
    *, incident: Incident, people: Sequence[YoungPerson], at: datetime.datetime, who_met: str, agreed: str, by: User,
    needed: str = "", agreed_until: datetime.date | None = None, views: Mapping[str, str] | None = None,
) -> list[Record]:  # fmt: skip
    """Who met afterwards, for each of them who was there; `views` are their own words, by their reference."""
    refuse_unless_of_the_house(by, incident.hub)
    if at < incident.occurred_at:
        raise ValidationError({"at": "This is before it happened. Check the date."})
    if agreed_until and agreed_until < timezone.localdate(at):
        raise ValidationError({"agreed_until": "This is before you met. Check the date."})
    records = []
    for part in parts_seen(incident, by, people):
        others = others_than(part.person, incident, by)
        said = {"who_met": who_met, "needed": needed, "agreed": agreed,
                "their_view": (views or {}).get(part.person.reference, "")}  # fmt: skip
        said = {name: without(others, as_written(words), subject=part.person) for name, words in said.items()}
        record = write_on(part, Kind.PUTTING_RIGHT, at, by=by)
        saving.save(PuttingRight(record=record, person=part.person, incident=incident, met_at=at,
                                 agreed_until=agreed_until, **said))  # fmt: skip
        records.append(record)
    trail.write(by=by, what="change", act="record_putting_right", people=[one.person_id for one in records],
                records=[one.pk for one in records])  # fmt: skip
    return records
