"""Notes: the quick note on one young person, and its correction. Words are never changed, only corrected."""

import datetime
import uuid

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.models import Category, Kind, Record, YoungPerson
from nwd.ui.when import AHEAD
from partners import trail
from partners.models import User, Worker


@transaction.atomic
def write_note(
    *,
    person: YoungPerson,
    by: User,
    at: datetime.datetime,
    words: str,
    category: str = Category.DAILY_LIFE,
    headline: str = "",
    reference: uuid.UUID | None = None,
) -> Record:
    """The saved note. `reference` is the form's own key: the same note sent twice is one note, returned again.

    Raises ValidationError (code "used" where the key was used for something else).
    """
    words, headline = _kept(words), _kept(headline)
    if not words:
        raise ValidationError({"words": "Write what happened."})
    if at > timezone.now() + AHEAD:
        raise ValidationError({"at": "This time is still to come. Enter a time that has passed."})
    if timezone.localdate(at) < person.date_of_birth:
        raise ValidationError({"at": f"This is before {person.name} was born. Check the date."})
    if category not in Category.values:
        raise ValidationError({"category": "Choose what the note is about."})
    worker = _author(by)
    said = {"person_id": person.pk, "author_id": worker.pk, "kind": Kind.NOTE, "category": category,
            "began": at, "headline": headline, "words": words, "corrects_id": None}  # fmt: skip
    return _saved_once(by, "write_note", _own(by, reference), said | {"agency_id": worker.agency_id})


@transaction.atomic
def correct_note(*, record: Record, by: User, words: str, reference: uuid.UUID | None = None) -> Record:
    """The correction: an envelope of its own, naming the first. What was first written stays readable.

    Any worker who may write notes about the young person may correct one: each version says who wrote it.
    """
    words = _kept(words)
    first = Record.objects.select_for_update().get(pk=record.corrects_id or record.pk)
    if first.kind != Kind.NOTE:
        raise ValidationError("Only a note is corrected here.")
    if not words:
        raise ValidationError({"words": "Write what the note should say."})
    worker = _author(by)
    said = {"person_id": first.person_id, "author_id": worker.pk, "kind": first.kind, "category": first.category,
            "began": first.began, "ended": first.ended, "headline": first.headline, "marking": first.marking,
            "words": words, "corrects_id": first.pk}  # fmt: skip
    reference = _own(by, reference)
    sent_before = Record.objects.filter(reference=reference).exists()
    if words == first.latest_words and not sent_before:
        raise ValidationError(
            {"words": "These are the words that are there already. Change them, or cancel."}
        )
    return _saved_once(by, "correct_note", reference, said | {"agency_id": worker.agency_id})


def _kept(words: str) -> str:
    """As written, but for the ends and the browser's line ends."""
    return words.replace("\r\n", "\n").strip()


def _author(by: User) -> Worker:
    if by.worker is None:
        raise ValidationError("Your sign-in is not linked to a worker, so you cannot write notes.")
    return by.worker


def _own(by: User, key: uuid.UUID | None) -> uuid.UUID:
    """Each writer's own: sending a key that is somebody else's, or a hidden record's reference, tells nothing."""
    return uuid.uuid5(key, str(by.pk)) if key else uuid.uuid4()


def _saved_once(by: User, act: str, reference: uuid.UUID, said: dict[str, object]) -> Record:
    """Two presses at once: the second waits for the first at the unique key, then finds its row."""
    record, new = Record.objects.get_or_create(reference=reference, defaults=said)
    if not new and any(getattr(record, name) != value for name, value in said.items()):
        raise ValidationError(
            "Something else was saved from this page already. If this is still to be saved, save again.",
            code="used",
        )
    if new:
        trail.write(by=by, what="change", act=act, people=[record.person_id], records=[record.pk])
    return record
