"""For verbs whose facts hold from a day to a day: their envelope, and the end of both."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.chronology import midnight
from cases.contributing import as_written, author_of, may_add
from cases.models import Category, Record, YoungPerson
from cases.quoting.typed import refuse_repeated
from partners import saving
from partners.models import User

LONGEST_AHEAD = datetime.timedelta(days=366)


def held(person: YoungPerson) -> None:
    """Whoever changes who works with them, or their care, waits for whoever does it already."""
    YoungPerson.objects.select_for_update(no_key=True).get(pk=person.pk)


def refuse_unlikely(
    person: YoungPerson, day: datetime.date, today: datetime.date, box: str = "start_on"
) -> None:
    """A slip in the year, mostly."""
    if day < person.date_of_birth:
        raise ValidationError({box: f"This is before {person.name} was born. Check the date."})
    if day > today + LONGEST_AHEAD:
        raise ValidationError({box: "This is more than a year ahead. Check the date."})
    if person.died_on and day > person.died_on:
        raise ValidationError({box: f"{person.name} died before that. Check the date."})


def refuse_unless_passed(person: YoungPerson, day: datetime.date, box: str) -> None:
    """For a day on which something is said to have been so."""
    today = timezone.localdate()
    refuse_unlikely(person, day, today, box)
    if day > today:
        raise ValidationError({box: "This day is still to come. Enter today, or a day that has passed."})


def enveloped(
    person: YoungPerson, kind: str, category: str, day: datetime.date, *, by: User, words: str = "",
    at: datetime.datetime | None = None, asked: bool = False,
) -> Record:  # fmt: skip
    """Of the writer's agency, as a note is. `words` are kept as written, but for the ends; `at` is for a moment.
    `asked`: the verb has asked about what they repeat.
    """
    worker = author_of(by)
    if not may_add(by, category):
        about = Category(category).label.lower()
        raise ValidationError(f"No agreement in force lets your agency add to a record about {about}.")
    if not asked:
        refuse_repeated(words, by)
    return Record.objects.create(
        person=person, kind=kind, category=category, agency_id=worker.agency_id, author=worker,
        began=at or midnight(day), words=as_written(words),
    )  # fmt: skip


def end(fact: Any, end_on: datetime.date) -> None:
    """The fact, with whatever else of it was changed, and its envelope: nothing of it holds from that day on."""
    fact.end_on = end_on
    saving.save(fact)
    record: Record = fact.record
    record.ended = midnight(end_on)
    record.save(update_fields=["ended"])


def reword(first: Record, words: str, *, by: User, asked: bool = False) -> bool:
    """Other words for what stands, as a correction of it: the first stay readable. Whether they are other words.

    Whoever calls holds the envelope.
    """
    words = as_written(words)
    if words == first.latest_words:
        return False
    if not asked:
        refuse_repeated(words, by, besides=first, before=first.latest_words)
    worker = author_of(by)
    Record.objects.create(
        person_id=first.person_id, author=worker, agency_id=worker.agency_id, kind=first.kind,
        category=first.category, began=first.began, ended=first.ended, headline=first.headline, words=words,
        corrects=first,
    )  # fmt: skip
    return True


def place_on(record: Record, day: datetime.date) -> None:
    """To its place in the chronology; its history keeps the day it had."""
    if record.began != midnight(day):
        record.began = midnight(day)
        record.save(update_fields=["began"])


def close_on(record: Record, day: datetime.date | None) -> None:
    """None where it goes on after all."""
    record.ended = midnight(day) if day else None
    record.save(update_fields=["ended"])
