"""The curated chronology: an event is written, or lifted from a record, and written anew in another version."""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.chronology import midnight
from cases.contacts.copies import as_copied
from cases.contributing import (
    as_written,
    author_of,
    is_of_their_agency,
    refuse_unless_may_add,
    refuse_unless_theirs,
)
from cases.enveloped import refuse_unless_passed
from cases.models import Contact, Kind, Record, SignificantEvent, YoungPerson
from cases.quoting.typed import pointed_out
from cases.significant.events import first_of
from cases.significant.lifting import refuse_unless_liftable
from partners import saving, trail
from partners.models import User


@dataclass(frozen=True)
class _Said:
    on: datetime.date
    headline: str
    words: str
    sort: str


@transaction.atomic
def add_significant_event(
    *,
    person: YoungPerson,
    by: User,
    on: datetime.date,
    headline: str,
    category: str,
    words: str = "",
    sort: str = "",
    quoting: str = "",
) -> Record:
    """It waits for a manager; until then it is no part of the chronology."""
    refuse_unless_may_add(by, category)
    event = _written(person, by, _said(on, headline, words, sort), category=category, quoting=quoting)
    trail.write(by=by, what="change", act="add_significant_event", people=[person.pk], records=[event.pk])
    return event


@transaction.atomic
def lift(
    *,
    source: Record,
    by: User,
    on: datetime.date,
    headline: str,
    words: str = "",
    sort: str = "",
    quoting: str = "",
) -> Record:
    """From a record, once. Whoever reads that reads this: its category and marking come with it, by trigger.

    So a partner lifts what is their own agency's alone: what a clause opened to them may be closed again.
    """
    records = Record.objects.select_for_update(of=("self",)).select_related("person", "agency")
    source = records.get(pk=source.pk)
    refuse_unless_liftable(source, by)
    said = _said(on, headline, words, sort, source=source)
    event = _written(source.person, by, said, category=source.category, lifted_from=source, quoting=quoting)
    if source.kind == Kind.CONTACT and is_of_their_agency(by, source):
        Contact.objects.filter(pk=source.pk).update(significant=True)
    ids = [source.pk, event.pk]
    trail.write(by=by, what="change", act="lift", people=[source.person_id], records=ids)
    return event


@transaction.atomic
def change_significant_event(
    *,
    event: Record,
    by: User,
    on: datetime.date,
    headline: str,
    words: str = "",
    sort: str = "",
    quoting: str = "",
) -> Record:
    """Another version, which waits; the approved one stands until it is approved. Nothing is written over."""
    first = first_of(event)
    refuse_unless_theirs(by, first)
    said = _said(on, headline, words, sort, source=first.significant_event.lifted_from)
    now = first.latest
    if said == _Said(timezone.localdate(now.began), now.headline, now.words, now.significant_event.sort):
        raise ValidationError("This is what it says already. Change it, or cancel.")
    version = _written(first.person, by, said, category=first.category, corrects=first, quoting=quoting)
    people, ids = [first.person_id], [version.pk]
    trail.write(by=by, what="change", act="change_significant_event", people=people, records=ids)
    return version


def _said(on: datetime.date, headline: str, words: str, sort: str, *, source: Record | None = None) -> _Said:
    """What is lifted from a copy of a note about several names the others no more than the copy does."""
    headline, words = as_written(headline), as_written(words)
    if source:
        headline, words = as_copied(source, headline), as_copied(source, words)
    return _Said(on, headline, words, sort)


def _written(
    person: YoungPerson, by: User, said: _Said, *, category: str, quoting: str, corrects: Record | None = None,
    lifted_from: Record | None = None,
) -> Record:  # fmt: skip
    """One version: an envelope of the writer's agency, and its facts. It quotes nothing itself."""
    worker = author_of(by)
    if not said.headline:
        raise ValidationError({"headline": "Say in a few words what mattered."})
    refuse_unless_passed(person, said.on, "on")
    source = pointed_out(f"{said.headline}\n{said.words}", by, quoting, besides=lifted_from or corrects)
    if source:
        raise ValidationError({"quoting": "An event quotes nothing. Write a note that does, and lift it."})
    record = Record.objects.create(
        person=person, kind=Kind.SIGNIFICANT_EVENT, category=category, agency_id=worker.agency_id, author=worker,
        began=midnight(said.on), headline=said.headline, words=said.words, corrects=corrects,
    )  # fmt: skip
    saving.save(SignificantEvent(record=record, person=person, sort=said.sort, lifted_from=lifted_from))
    return record
