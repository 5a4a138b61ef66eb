"""Contacts: being in touch, or trying to. One note may be about several people, an envelope each."""

import datetime
import uuid
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.actions.quoting import quote_item
from cases.contacts.copies import copies_of
from cases.contacts.left_out import without
from cases.contributing import (
    as_written,
    author_of,
    refuse_unless_may_add,
    refuse_unless_past,
    refuse_unless_theirs,
)
from cases.models import Category, Contact, Kind, Record, YoungPerson
from cases.quoting.typed import pointed_out
from cases.taking_back import taken_back
from partners import saving, trail
from partners.models import User

MOST_PEOPLE = 20


@transaction.atomic
def record_contact(
    *,
    people: Sequence[YoungPerson],
    by: User,
    at: datetime.datetime,
    reached: bool,
    method: str,
    words: str = "",
    started_by: str = "",
    duration_minutes: int | None = None,
    place: str = "",
    significant: bool = False,
    quoting: str = "",
) -> list[Record]:
    """A copy for each of them, in their order; in none stands another's name. All of them or none."""
    worker, words = author_of(by), as_written(words)
    _refuse_unless_known(people, by)
    refuse_unless_may_add(by, Category.KEY_WORK)
    source = pointed_out(words, by, quoting, people=len(people))
    together = uuid.uuid4() if len(people) > 1 else None
    copies = []
    for person in people:
        refuse_unless_past(person, at)
        others = [other for other in people if other != person]
        copy = Record.objects.create(
            person=person, author=worker, agency_id=worker.agency_id, kind=Kind.CONTACT,
            category=Category.KEY_WORK, began=at, words=without(others, words, subject=person),
        )  # fmt: skip
        facts = Contact(
            record=copy, person=person, worker=worker, occurred_at=at, method=method, started_by=started_by,
            duration_minutes=duration_minutes, reached=reached, place=place, significant=significant,
            together=together,
        )  # fmt: skip
        saving.save(facts)
        copies.append(copy)
    if source:
        quote_item(record=copies[0], source=source, by=by)
    ids = [copy.pk for copy in copies]
    trail.write(by=by, what="change", act="record_contact", people=[one.pk for one in people], records=ids)
    return copies


@transaction.atomic
def take_back_contact(*, record: Record, by: User) -> list[Record]:
    """All copies of it, by their author within ten minutes, or none: they were saved with one press."""
    standing = copies_of(record)
    copies = list(Record.objects.visible_to(by).filter(pk__in=standing).order_by("pk"))
    if len(copies) < len(standing):
        raise ValidationError("You can no longer take back every copy of it, so it stays. Correct this one.")
    done = [taken_back(copy, by) for copy in copies]
    new = [taken for taken, is_new in done if is_new]
    if new:
        trail.write(by=by, what="change", act="take_back_contact", people=[one.person_id for one in new],
                    records=[one.pk for one in new])  # fmt: skip
    return [taken for taken, _ in done]


@transaction.atomic
def mark_significant(*, record: Record, by: User, significant: bool) -> Record:
    """That it matters for their story, or no longer. By the agency whose contact it is."""
    contact = Contact.objects.select_for_update(of=("self",)).filter(pk=record.pk).first()
    if contact is None:
        raise ValidationError("It was taken back.")
    refuse_unless_theirs(by, record)
    if contact.significant != significant:
        contact.significant = significant
        contact.save(update_fields=["significant"])
        act = "mark_significant" if significant else "mark_not_significant"
        trail.write(by=by, what="change", act=act, people=[record.person_id], records=[record.pk])
    return record


def _refuse_unless_known(people: Sequence[YoungPerson], by: User) -> None:
    """Whoever may not be known is like somebody who is not there."""
    ids = {person.pk for person in people}
    if not 0 < len(people) == len(ids) <= MOST_PEOPLE:
        raise ValidationError(f"Choose 1 to {MOST_PEOPLE} young people, each once.")
    if YoungPerson.objects.visible_to(by).filter(pk__in=ids).count() != len(ids):
        raise ValidationError("One of them is not among the young people you know. Check who was there.")
