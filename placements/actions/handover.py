"""Verbs of the handover: a note for the next shift, a line pinned, and that somebody has read it."""

import datetime
from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions import quote_item
from cases.contacts.left_out import without
from cases.contributing import as_written, author_of
from cases.enveloped import enveloped
from cases.models import Category, Kind, YoungPerson
from cases.quoting.typed import pointed_out
from cases.withdrawing import TOO_LATE, withdraw
from hubs.models import Hub
from partners import saving, trail
from partners.models import User
from partners.undo import UNDO_FOR
from placements.days.copies import named_in
from placements.days.living import living
from placements.models import HandoverNote, HandoverNotePerson, HandoverPin, HandoverRead

MOST_PEOPLE = 20
LONGEST_PIN = datetime.timedelta(days=31)
#: What a line is known by, and the envelope that it tells of, if it tells of one.
Told = tuple[str, int | None]


@transaction.atomic
def write_handover_note(
    *,
    hub: Hub,
    words: str,
    by: User,
    people: Sequence[YoungPerson] = (),
    understood: bool = False,
    quoting: str = "",
) -> HandoverNote:
    """For the next shift. About young people it is a copy in the record of each, without the others' names.

    `understood`: it was pointed out that somebody is named whom it is not about.
    """
    words = as_written(words)
    if not words:
        raise ValidationError({"words": "Write what the next shift has to know."})
    if len(people) > MOST_PEOPLE or len({one.pk for one in people}) != len(people):
        raise ValidationError({"people": f"Choose up to {MOST_PEOPLE} young people, each once."})
    day = timezone.localdate()
    here = living(hub, by, day)
    if not understood:
        _point_out(words, list(people), here)
    source = pointed_out(words, by, quoting, people=len(people))
    note = HandoverNote(hub=hub, author=author_of(by), words="" if people else words)
    saving.save(note)
    known = {one.pk: one for one in [*people, *here]}
    records = []
    for person in people:
        copy = without((one for one in known.values() if one != person), words, subject=person)
        record = enveloped(
            person, Kind.HANDOVER_NOTE, Category.DAILY_LIFE, day, by=by, words=copy, asked=True
        )
        record.began = note.written_at
        record.save(update_fields=["began"])
        saving.save(HandoverNotePerson(record=record, person=person, note=note))
        records.append(record.pk)
        if source:
            quote_item(record=record, source=source, by=by)
    trail.write(by=by, what="change", act="write_handover_note", people=[one.pk for one in people],
                records=records, counts={"note": note.pk})  # fmt: skip
    return note


@transaction.atomic
def take_back_handover_note(*, note: HandoverNote, by: User) -> HandoverNote:
    """All copies of it, by its author within ten minutes."""
    note = HandoverNote.objects.visible_to(by).select_for_update(of=("self",)).get(pk=note.pk)
    if note.withdrawn_at:
        return note
    if note.author_id != author_of(by).pk:
        raise ValidationError("Only who wrote it can take it back.")
    if timezone.now() - note.written_at > UNDO_FOR:
        raise ValidationError(TOO_LATE)
    # Said first: without its parts it would be nobody's note, and its words are empty.
    note.withdrawn_at = timezone.now()
    note.save(update_fields=["withdrawn_at"])
    parts = list(HandoverNotePerson.objects.visible_to(by).filter(note=note).order_by("pk"))
    for part in parts:
        withdraw(part, by)
    trail.write(by=by, what="change", act="take_back_handover_note", people=[one.person_id for one in parts],
                records=[one.pk for one in parts], counts={"note": note.pk})  # fmt: skip
    return note


@transaction.atomic
def pin_line(*, hub: Hub, told: Told, until_at: datetime.datetime, by: User) -> HandoverPin:
    """On top for everybody until then. A pin that is over makes way for a new one."""
    worker, now = author_of(by), timezone.now()
    _refuse_end(until_at, now)
    Hub.objects.select_for_update(no_key=True).get(pk=hub.pk)
    line, record = told
    old = HandoverPin.objects.filter(hub=hub, line=line, ended_at__isnull=True)
    old.filter(until_at__lte=now).update(ended_at=now)
    if there := old.first():
        raise ValidationError(f"{there.pinned_by} has pinned it already.")
    pin = HandoverPin(hub=hub, line=line, record_id=record, pinned_by=worker, from_at=now, until_at=until_at)
    saving.save(pin)
    trail.write(by=by, what="change", act="pin_line", records=[record] if record else [],
                counts={"pin": pin.pk})  # fmt: skip
    return pin


@transaction.atomic
def change_pin(*, pin: HandoverPin, until_at: datetime.datetime, by: User) -> HandoverPin:
    """Another end."""
    author_of(by)
    pin = HandoverPin.objects.select_for_update(of=("self",)).get(pk=pin.pk)
    _refuse_end(until_at, timezone.now())
    if pin.ended_at:
        raise ValidationError("It has been taken down. Pin it again.")
    if pin.until_at != until_at:
        pin.until_at = until_at
        saving.save(pin)
        trail.write(by=by, what="change", act="change_pin", records=[pin.record_id] if pin.record_id else [],
                    counts={"pin": pin.pk})  # fmt: skip
    return pin


@transaction.atomic
def unpin_line(*, pin: HandoverPin, by: User) -> HandoverPin:
    author_of(by)
    pin = HandoverPin.objects.select_for_update(of=("self",)).get(pk=pin.pk)
    if pin.ended_at is None:
        pin.ended_at = max(timezone.now(), pin.from_at)
        pin.save(update_fields=["ended_at"])
        trail.write(by=by, what="change", act="unpin_line", records=[pin.record_id] if pin.record_id else [],
                    counts={"pin": pin.pk})  # fmt: skip
    return pin


@transaction.atomic
def read_lines(*, hub: Hub, lines: Iterable[Told], by: User) -> int:
    """That they have read these. Read twice is read once, and the first time counts. How many are told of."""
    worker = author_of(by)
    rows = [HandoverRead(hub=hub, worker=worker, line=line, record_id=record) for line, record in lines]
    if rows:
        HandoverRead.objects.bulk_create(rows, ignore_conflicts=True)
        records = [row.record_id for row in rows if row.record_id]
        trail.write(by=by, what="change", act="read_lines", records=records, counts={"lines": len(rows)})
    return len(rows)


def _point_out(words: str, people: list[YoungPerson], here: list[YoungPerson]) -> None:
    """A name of one who lives here and whom it is not about, as in the day's log."""
    if named := named_in(words, people, here):
        names = ", ".join(one.name for one in named)
        what = "In the copies that is “another young person”." if people else "Whoever works here reads it."
        raise ValidationError({"understood": f"You wrote of {names}, who is not ticked. {what} Tick them if it is "
                               "about them, or say that it may be saved like this."})  # fmt: skip


def _refuse_end(until_at: datetime.datetime, now: datetime.datetime) -> None:
    if until_at <= now:
        raise ValidationError({"until_at": "Choose an end that is still to come."})
    if until_at > now + LONGEST_PIN:
        raise ValidationError({"until_at": "Choose an end within a month."})
