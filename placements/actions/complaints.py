"""Complaints and compliments: as they came, and what was answered.

One about a worker is for those who run the hub and whoever wrote it down, by name: neither that worker nor an
override opens it (`own_space`, which no override does).
"""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.chronology import midnight
from cases.contacts.left_out import without
from cases.contributing import as_written, author_of
from cases.models import Category, Kind, Record, YoungPerson
from cases.models.record import Marking
from hubs.models import Hub
from partners import saving, trail
from partners.models import User, Worker
from partners.models.reader import NamedReader
from placements.incidents.answering import readers_of
from placements.incidents.may import refuse_unless_known, refuse_unless_of_the_house
from placements.incidents.words import naming_nobody
from placements.models import Complaint, ComplaintPerson, ComplaintSort


@transaction.atomic
def record_complaint(
    *, hub: Hub, sort: str, received_on: datetime.date, from_whom: str, about: str, words: str, by: User,
    from_words: str = "", about_worker: Worker | None = None, people: Sequence[YoungPerson] = (),
) -> Complaint:  # fmt: skip
    refuse_unless_of_the_house(by, hub)
    refuse_unless_known(people, by)
    if about_worker and about_worker.pk == author_of(by).pk:
        raise ValidationError("It is about you, so somebody else writes it down. Ask whoever runs the hub.")
    if received_on > timezone.localdate():
        raise ValidationError(
            {"received_on": "This day is still to come. Enter today, or a day that has passed."}
        )
    if not as_written(words):
        raise ValidationError({"words": "Write what they said."})
    readers: set[int] = set()
    if about_worker and sort == ComplaintSort.COMPLAINT:
        readers = {by.pk, *readers_of(hub, about_worker).values_list("pk", flat=True)}
    said = {"about": about, "from_words": from_words, "words": words}
    plain = {name: naming_nobody(people, text) for name, text in said.items()}
    complaint = Complaint(
        hub=hub, sort=sort, received_on=received_on, from_whom=from_whom, about_worker=about_worker,
        readers=sorted(readers), recorded_by=author_of(by), recorded_at=timezone.now(), **plain,
    )  # fmt: skip
    saving.save(complaint)
    parts = [_write_part(complaint, person, people, words, by) for person in people]
    trail.write(by=by, what="change", act="record_complaint", people=[one.pk for one in people],
                records=[one.pk for one in parts], counts={"complaint": complaint.pk})  # fmt: skip
    return complaint


@transaction.atomic
def answer_complaint(
    *, complaint: Complaint, answer: str, outcome: str, answered_on: datetime.date, by: User, satisfied: str = ""
) -> Complaint:  # fmt: skip
    """Once; whether they are content may be asked later. Never by whom it is about."""
    complaint = _held(complaint, by)
    if complaint.about_worker_id == author_of(by).pk:
        raise ValidationError("It is about you, so somebody else answers it.")
    if complaint.answered_on:
        raise ValidationError(f"{complaint.answered_by} has answered it already.")
    if not complaint.received_on <= answered_on <= timezone.localdate():
        raise ValidationError({"answered_on": "Enter a day from the one on which it came until today."})
    complaint.answer = naming_nobody(_concerned(complaint), answer)
    if not complaint.answer:
        raise ValidationError({"answer": "Write what was answered."})
    complaint.outcome, complaint.satisfied = outcome, satisfied
    complaint.answered_on, complaint.answered_by = answered_on, by.worker
    saving.save(complaint)
    _write(by, "answer_complaint", complaint)
    return complaint


@transaction.atomic
def say_content(*, complaint: Complaint, satisfied: str, by: User) -> Complaint:
    complaint = _held(complaint, by)
    if complaint.answered_on is None:
        raise ValidationError("It is not answered yet.")
    complaint.satisfied = satisfied
    saving.save(complaint)
    _write(by, "say_content", complaint)
    return complaint


def _write_part(
    complaint: Complaint, person: YoungPerson, people: Sequence[YoungPerson], words: str, by: User
) -> Record:
    worker, others = author_of(by), [one for one in people if one != person]
    record = Record.objects.create(
        person=person, author=worker, agency_id=worker.agency_id, kind=Kind.COMPLAINT, category=Category.VOICE,
        began=midnight(complaint.received_on), words=without(others, as_written(words), subject=person),
    )  # fmt: skip
    if complaint.readers:
        named = (NamedReader(record=record, user_id=one, named_by=by) for one in complaint.readers)
        NamedReader.objects.bulk_create(named)
        record.marking = Marking.OWN_SPACE
        record.save(update_fields=["marking"])
    saving.save(ComplaintPerson(record=record, person=person, complaint=complaint))
    return record


def _concerned(complaint: Complaint) -> list[YoungPerson]:
    return [part.person for part in complaint.people.select_related("person")]


def _held(complaint: Complaint, by: User) -> Complaint:
    refuse_unless_of_the_house(by, complaint.hub)
    return Complaint.objects.select_for_update(of=("self",)).get(pk=complaint.pk)


def _write(by: User, act: str, complaint: Complaint) -> None:
    """With the copies: of what was done with those nobody is told who may read none of them."""
    parts = list(complaint.people.values_list("person_id", "pk"))
    trail.write(by=by, what="change", act=act, people=[person for person, _ in parts],
                records=[copy for _, copy in parts], counts={"complaint": complaint.pk})  # fmt: skip
