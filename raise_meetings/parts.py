"""Called by verbs: the part of each young person whom a RAISE concerns, also of one whom the writer may not know.

A meeting is about all of its series, and each of them has an envelope for it. It is written by the service, for the
agency of whoever convenes; who may read it is decided there, one by one.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from cases.chronology import midnight
from cases.contributing import author_of
from cases.models import Category, Kind, Record, YoungPerson
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User
from raise_meetings.models import Meeting, MeetingPerson, RaiseAsk, Series, SeriesPerson


@acting(Service())
def concerned(thing: RaiseAsk | Series | Meeting) -> list[YoungPerson]:
    """All of them, for what is done with each: never for a page."""
    return [part.person for part in thing.people.select_related("person").order_by("pk")]


@acting(Service())
def write_series(series: Series, people: Iterable[YoungPerson], by: User) -> None:
    for person in people:
        record = _envelope(person, Kind.RAISE_SERIES, midnight(series.opened_on), by)
        saving.save(SeriesPerson(record=record, person=person, series=series))


@acting(Service())
def write_meeting(meeting: Meeting, people: Iterable[YoungPerson], by: User) -> None:
    for person in people:
        at = meeting.held_at or meeting.planned_for
        assert at is not None  # noqa: S101 (a constraint)
        record = _envelope(person, Kind.RAISE_MEETING, at, by)
        saving.save(MeetingPerson(record=record, person=person, meeting=meeting))


@acting(Service())
def move_meeting(meeting: Meeting, at: datetime.datetime) -> None:
    """To its place in each chronology: planned anew, or begun."""
    Record.objects.filter(meeting_person__meeting=meeting).update(began=at)


def line_of(thing: RaiseAsk | Series | Meeting, by: User, **counts: int) -> dict[str, Any]:
    """What a line of the trail says of it: those concerned whom the writer may know, with the part of each. Without
    the parts it would tell whoever may not read of it that there was one (partners/looked.py).
    """
    parts = thing.people.visible_to(by).values_list("person_id", "record_id")
    people, records = [one for one, _ in parts], [one for _, one in parts]
    return {"people": people, "records": records, "counts": {_called(thing): thing.pk} | counts}


def _called(thing: RaiseAsk | Series | Meeting) -> str:
    return str(thing._meta.verbose_name).replace(" ", "_")


def tell_of_hidden(thing: Series | Meeting, act: str, by: User) -> None:
    """Whom the writer may not know stands in no line of theirs. Their part changes too, and the service says so."""
    known = set(thing.people.visible_to(by).values_list("person_id", flat=True))
    with acting(Service()):
        parts = thing.people.exclude(person_id__in=known).values_list("person_id", "record_id")
        if hidden := list(parts):
            people, records = zip(*hidden, strict=True)
            trail.write(by=Service(), what="change", act=act, people=people, records=records)


def _envelope(person: YoungPerson, kind: str, at: datetime.datetime, by: User) -> Record:
    worker = author_of(by)
    return Record.objects.create(
        person=person, author=worker, agency_id=worker.agency_id, kind=kind,
        category=Category.SAFETY_AND_RISK, began=at,
    )  # fmt: skip
