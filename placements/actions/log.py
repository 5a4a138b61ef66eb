"""The day's log: an entry about one or several who live at a hub, its correction, and taking it back."""

import datetime
import uuid
from collections.abc import Collection, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.actions import quote_item
from cases.contributing import as_written, refuse_unless_theirs
from cases.enveloped import reword
from cases.models import Category, Kind, Record, YoungPerson
from cases.quoting.typed import pointed_out
from cases.withdrawing import withdraw
from hubs.models import Hub
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.days.copies import as_copied, copies_of, for_each, standing
from placements.days.envelope import at_moment
from placements.days.living import living
from placements.models import LogEntry
from placements.models.log import TAGS
from placements.night import night_of

NOTHING = "Write what happened, or say how they were."


@transaction.atomic
def write_log(
    *,
    hub: Hub,
    people: Sequence[YoungPerson],
    by: User,
    at: datetime.datetime,
    part: str,
    words: str = "",
    mood: str = "",
    about: Collection[str] = (),
    quoting: str = "",
) -> list[LogEntry]:
    """A copy for each of them, in their order. All of them or none. Until six it is of the day before."""
    words, day = as_written(words), night_of(at)
    if not words and not mood:
        raise ValidationError({"happened": NOTHING})
    _refuse_unless_living(hub, people, by, day)
    source = pointed_out(words, by, quoting, people=len(people))
    together = uuid.uuid4() if len(people) > 1 else None
    entries = []
    for person, copy in for_each(hub, list(people), day, words, by):
        record = at_moment(person, Kind.LOG_ENTRY, Category.DAILY_LIFE, at, by=by, words=copy)
        entry = LogEntry(record=record, person=person, hub=hub, day=day, part=part, mood=mood, together=together,
                         **_tags(about))  # fmt: skip
        saving.save(entry)
        entries.append(entry)
    if source:
        quote_item(record=entries[0].record, source=source, by=by)
    ids = [entry.pk for entry in entries]
    trail.write(by=by, what="change", act="write_log", people=[one.pk for one in people], records=ids)
    return entries


@transaction.atomic
def correct_log(
    *,
    entry: LogEntry,
    by: User,
    part: str,
    words: str,
    mood: str = "",
    about: Collection[str] = (),
    quoting: str = "",
) -> LogEntry:
    """Of this copy alone. Other words are a correction, and the first stay readable; the rest keeps its history."""
    record = Record.objects.select_for_update(of=("self",)).select_related("person").get(pk=entry.pk)
    entry = LogEntry.objects.select_related("record", "person", "hub").get(pk=entry.pk)
    refuse_unless_theirs(by, record)
    words = as_copied(entry, as_written(words), by)
    if not words and not mood:
        raise ValidationError({"happened": NOTHING})
    source = pointed_out(words, by, quoting, besides=record, people=len(copies_of(entry)))
    reword(record, words, by=by, asked=True)
    if source:
        quote_item(record=record, source=source, by=by)
    entry.part, entry.mood = part, mood
    for name, is_so in _tags(about).items():
        setattr(entry, name, is_so)
    saving.save(entry)
    trail.write(by=by, what="change", act="correct_log", people=[entry.person_id], records=[entry.pk])
    return entry


@transaction.atomic
def take_back_log(*, record: Record, by: User) -> Record:
    """All copies of it, by their author within ten minutes, or none: they were saved with one press."""
    entry = LogEntry.objects.filter(pk=record.pk).first()
    if entry is None:
        return record
    ids = copies_of(entry)
    copies = list(LogEntry.objects.visible_to(by).filter(pk__in=ids).select_related("record").order_by("pk"))
    if len(copies) < len(ids):
        raise ValidationError("You can no longer take back every copy of it, so it stays. Correct this one.")
    if not all(standing(copy.record) for copy in copies):
        raise ValidationError("It has been corrected since, so it stays. You can correct it again.")
    people = [copy.person_id for copy in copies]
    for copy in copies:
        withdraw(copy, by)
    trail.write(by=by, what="change", act="take_back_log", people=people, records=ids)
    return record


def _tags(about: Collection[str]) -> dict[str, bool]:
    return {f"about_{tag}": tag in about for tag in TAGS}


def _refuse_unless_living(hub: Hub, people: Sequence[YoungPerson], by: User, day: datetime.date) -> None:
    """Whoever may not be known is like somebody who does not live there."""
    there = {one.pk for one in living(hub, by, day)}
    ids = {person.pk for person in people}
    if not people or len(ids) != len(people):
        raise ValidationError({"people": "Choose who it is about, each once."})
    if ids - there:
        said = f"One of them does not live at {hub} on {date_words(day)}. Check who it is about, and the day."
        raise ValidationError({"people": said})
