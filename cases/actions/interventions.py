"""A specialist's session with a young person, with discipline and hub."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.markings import mark_for_discipline, seal
from cases.actions.quoting import quote_item
from cases.contributing import as_written, author_of, refuse_unless_past
from cases.markings.offered import EVERYBODY, marking_of
from cases.models import Category, Discipline, Intervention, Kind, Record, YoungPerson
from cases.models.record import Marking
from cases.quoting.typed import pointed_out
from cases.support.disciplines import CATEGORY_OF, own_disciplines, recorded_by
from hubs.models import Hub
from nwd.ui.spoken import uncapped
from partners import saving, trail
from partners.models import User


@transaction.atomic
def record_intervention(
    *,
    person: YoungPerson,
    by: User,
    discipline: str,
    hub: Hub,
    at: datetime.datetime,
    words: str,
    duration_minutes: int | None = None,
    readers: str = EVERYBODY,
    quoting: str = "",
) -> Intervention:
    """Of the writer's own discipline; whoever is no specialist records what is no discipline's. `readers` is an
    answer of markings/offered.py.
    """
    worker, words = author_of(by), as_written(words)
    _refuse_unless_theirs(by, discipline)
    refuse_unless_past(person, at)
    if not words:
        raise ValidationError({"words": "Write what you did together."})
    if not hub.is_open_on(timezone.localdate(at)):
        raise ValidationError({"hub": f"{hub} was not open on that day. Choose another hub."})
    source = pointed_out(words, by, quoting)
    record = Record.objects.create(
        person=person, author=worker, agency_id=worker.agency_id, kind=Kind.INTERVENTION,
        category=CATEGORY_OF[discipline], began=at, words=words,
    )  # fmt: skip
    made = Intervention(record=record, person=person, worker=worker, hub=hub, discipline=discipline,
                        occurred_at=at, duration_minutes=duration_minutes)  # fmt: skip
    saving.save(made)
    trail.write(by=by, what="change", act="record_intervention", people=[person.pk], records=[record.pk])
    marked = marking_of(readers)
    if source:
        quote_item(record=record, source=source, by=by)
    elif marked["marking"] == Marking.SEALED:
        seal(record=record, by=by)
    elif marked["marking"] == Marking.DISCIPLINE:
        mark_for_discipline(record=record, by=by, discipline=marked["discipline"])
    return made


def _refuse_unless_theirs(by: User, discipline: str) -> None:
    if discipline in recorded_by(by):
        return
    if discipline in (own_disciplines(by) or (Discipline.OTHER,)):
        about = uncapped(Category(CATEGORY_OF[discipline]).label)
        raise ValidationError(f"No agreement in force lets your agency add to a record about {about}.")
    raise ValidationError({"discipline": "Specialists record their own sessions. Choose another answer."})
