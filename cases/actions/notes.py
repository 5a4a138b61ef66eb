"""Notes: the quick note on one young person, its correction, and taking either back. Words are never changed."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.actions.markings import mark_for_discipline, seal
from cases.actions.quoting import quote_item
from cases.contacts.copies import as_copied
from cases.contributing import (
    as_written,
    author_of,
    refuse_unless_may_add,
    refuse_unless_past,
    refuse_unless_theirs,
)
from cases.models import Category, Kind, Record, YoungPerson
from cases.models.record import Marking
from cases.quoting.typed import pointed_out
from cases.taking_back import move, taken_back
from cases.versions import CORRECTED, is_still_written
from partners import trail
from partners.models import User


@transaction.atomic
def write_note(
    *,
    person: YoungPerson,
    by: User,
    at: datetime.datetime,
    words: str,
    category: str = Category.DAILY_LIFE,
    headline: str = "",
    marking: str = Marking.OPEN,
    discipline: str = "",
    quoting: str = "",
) -> Record:
    """Of the writer's agency, about what its agreement lets it add to; marked before anybody sees it."""
    words, headline = as_written(words), as_written(headline)
    if not words:
        raise ValidationError({"words": "Write what happened."})
    refuse_unless_past(person, at)
    worker = author_of(by)
    refuse_unless_may_add(by, category)
    source = pointed_out(f"{headline}\n{words}", by, quoting)
    note = Record.objects.create(
        person=person, author=worker, agency_id=worker.agency_id, kind=Kind.NOTE, category=category,
        began=at, headline=headline, words=words,
    )  # fmt: skip
    trail.write(by=by, what="change", act="write_note", people=[person.pk], records=[note.pk])
    if source:
        quote_item(record=note, source=source, by=by)
    elif marking == Marking.SEALED:
        seal(record=note, by=by)
    elif marking == Marking.DISCIPLINE:
        mark_for_discipline(record=note, by=by, discipline=discipline)
    return note


@transaction.atomic
def correct_note(
    *, record: Record, by: User, words: str, at: datetime.datetime | None = None, quoting: str = ""
) -> Record:
    """The correction: an envelope of its own, naming the first. What was first written stays readable.

    Any worker of its agency who may write notes about the young person may correct one: each version says who wrote
    it, and the database carries over who may read it. With another time the first envelope moves to its place in the
    chronology; its history keeps the time it had.
    """
    words = as_written(words)
    pk = record.corrects_id or record.pk
    first = Record.objects.select_for_update(of=("self",)).select_related("person").get(pk=pk)
    if first.kind not in CORRECTED or first.withdrawn_at or is_still_written(first):
        raise ValidationError("Only a note or a contact that stands is corrected here.")
    refuse_unless_theirs(by, first)
    words = as_copied(first, words)
    if not words:
        raise ValidationError({"words": "Write what the note should say."})
    at = at or first.began
    if at != first.began:
        refuse_unless_past(first.person, at)
    elif words == first.latest_words:
        raise ValidationError({"words": "This is what the note says already. Change it, or cancel."})
    worker, source = author_of(by), pointed_out(words, by, quoting, besides=first, before=first.latest_words)
    correction = Record.objects.create(
        person=first.person, author=worker, agency_id=worker.agency_id, kind=first.kind, category=first.category,
        began=at, ended=first.ended, headline=first.headline, words=words, corrects=first,
    )  # fmt: skip
    move(first, at)
    if source:
        quote_item(record=first, source=source, by=by)
    trail.write(by=by, what="change", act="correct_note", people=[first.person_id], records=[correction.pk])
    return correction


@transaction.atomic
def take_back_note(*, record: Record, by: User) -> Record:
    """A note or a correction, by its author within ten minutes. It stays readable on its page, with its words.

    Taken back twice is taken back once. Where somebody has corrected it since, their words answer it: it stays. The
    facts of a contact go into their history, so that nothing counts them.
    """
    taken, is_new = taken_back(record, by)
    if is_new:
        trail.write(by=by, what="change", act="take_back_note", people=[taken.person_id], records=[taken.pk])
    return taken
