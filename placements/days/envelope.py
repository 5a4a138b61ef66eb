"""The envelope of what happened at a moment, for verbs."""

import datetime

from django.core.exceptions import ValidationError

from cases.contributing import as_written, author_of, may_add, refuse_unless_past
from cases.models import Category, Record, YoungPerson
from partners.models import User


def at_moment(
    person: YoungPerson, kind: str, category: str, at: datetime.datetime, *, by: User, words: str = ""
) -> Record:
    """Of the writer's agency, as a note is."""
    refuse_unless_past(person, at)
    worker = author_of(by)
    if not may_add(by, category):
        about = Category(category).label.lower()
        raise ValidationError(f"No agreement in force lets your agency add to a record about {about}.")
    return Record.objects.create(
        person=person, kind=kind, category=category, agency_id=worker.agency_id, author=worker,
        began=at, words=as_written(words),
    )  # fmt: skip


def move_to(record: Record, at: datetime.datetime) -> None:
    if record.began != at:
        record.began = at
        record.save(update_fields=["began"])
