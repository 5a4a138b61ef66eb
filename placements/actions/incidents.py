"""What happened at a hub is written down: once for the hub, and a copy on the record of each whom it concerns."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written, author_of, refuse_unless_past
from cases.enveloped import reword
from cases.models import Category, Kind, Record, YoungPerson
from cases.quoting.typed import refuse_repeated
from cases.withdrawing import LEANT_ON, TOO_LATE, withdraw
from hubs.models import Hub
from nwd.ui.when import AHEAD
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User, Worker
from partners.undo import UNDO_FOR
from placements.incidents.may import (
    how_many,
    others_than,
    refuse_unless_known,
    refuse_unless_of_the_house,
)
from placements.incidents.questions import OFFERED, questions_of
from placements.incidents.words import copy_for, naming_nobody
from placements.models import Incident, IncidentAnswer, IncidentPerson, IncidentStaff

#: Beside what is asked by kind: the columns of `Incident` that the form fills.
FACTS = ("place", "police_called", "ambulance_called")
WORDS = ("place_words", "others_hurt", "police_reference", "ambulance_reference")


@transaction.atomic
def record_incident(
    *,
    hub: Hub,
    kind: str,
    at: datetime.datetime,
    by: User,
    people: Sequence[YoungPerson] = (),
    said: Mapping[str, str] | None = None,
    of_each: Mapping[str, Mapping[str, str]] | None = None,
    staff: Iterable[Worker] = (),
    concerned: Iterable[Worker] = (),
    answers: Mapping[str, str] | None = None,
    **facts: str | bool,
) -> Incident:
    """`said` are boxes about all of it, `of_each` those of one by their reference, `answers` by question.

    Whether it has to be notified is another verb's (notifying.py): until then it is not.
    """
    refuse_unless_of_the_house(by, hub)
    refuse_unless_known(people, by)
    _refuse(kind, at, people, said or {})
    typed = [said or {}, *(of_each or {}).values()]
    refuse_repeated("\n".join(words for boxes in typed for words in boxes.values()), by)
    plain = {name: naming_nobody(people, str(facts.get(name, ""))) for name in WORDS}
    incident = Incident(
        hub=hub, kind=kind, occurred_at=at, notifiable=False, recorded_by=author_of(by), recorded_at=timezone.now(),
        summary=naming_nobody(people, (said or {}).get("happened", "")),
        **plain, **{name: facts[name] for name in FACTS if name in facts},
    )  # fmt: skip
    saving.save(incident)
    _write_beside(incident, people, staff, concerned, answers or {})
    for person in people:
        words = copy_for(person, people, {**(said or {}), **(of_each or {}).get(person.reference, {})})
        _write_part(incident, person, words, by)
    trail.write(by=by, what="change", act="record_incident", people=[one.pk for one in people],
                records=list(incident.people.values_list("record_id", flat=True)),
                counts={"incident": incident.pk})  # fmt: skip
    return incident


@transaction.atomic
def correct_incident(*, record: Record, words: str, by: User) -> Record:
    """One young person's copy, by those who record incidents. What was first written stays readable below it."""
    first = Record.objects.select_for_update(of=("self",)).select_related("person").get(pk=record.pk)
    if first.kind != Kind.INCIDENT or first.withdrawn_at:
        raise ValidationError("It was taken back.")
    refuse_unless_of_the_house(by, first.incident_person.incident.hub)
    others = others_than(first.person, first.incident_person.incident, by)
    words = without(others, as_written(words), subject=first.person)
    if not words:
        raise ValidationError({"words": "Write what happened."})
    if not reword(first, words, by=by):
        raise ValidationError({"words": "This is what it says already. Change it, or cancel."})
    trail.write(by=by, what="change", act="correct_incident", people=[first.person_id], records=[first.pk])
    return first


@transaction.atomic
def take_back_incident(*, incident: Incident, by: User) -> None:
    """Every part of it, by who recorded it within ten minutes, while nothing else is written about it."""
    refuse_unless_of_the_house(by, incident.hub)
    incident = Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)
    late = incident.recorded_at is None or timezone.now() - incident.recorded_at > UNDO_FOR
    if late or incident.recorded_by_id != by.worker_id:
        raise ValidationError(TOO_LATE)
    if how_many(incident) > incident.people.count():
        raise ValidationError("You can no longer take back every copy of it, so it stays.")
    parts = list(incident.people.order_by("record_id"))
    if incident.accounts.exists() or incident.measures.exists() or incident.decided_at:
        raise ValidationError(LEANT_ON)
    for part in parts:
        withdraw(part, by)
    with acting(Service()):  # the history of a row that is gone is taken from the service alone
        for beside in (incident.staff, incident.answers, incident.notices):
            beside.all().delete()
        incident.delete()
    trail.write(by=by, what="change", act="take_back_incident", people=[one.person_id for one in parts],
                records=[one.pk for one in parts])  # fmt: skip


def _refuse(kind: str, at: datetime.datetime, people: Sequence[YoungPerson], said: Mapping[str, str]) -> None:
    if kind not in OFFERED:
        raise ValidationError({"kind": "Choose what it was."})
    if not as_written(said.get("happened", "")):
        raise ValidationError({"happened": "Write what happened."})
    if at > timezone.now() + AHEAD:
        raise ValidationError({"at": "This time is still to come. Enter a time that has passed."})
    for person in people:
        refuse_unless_past(person, at)


def _write_part(incident: Incident, person: YoungPerson, words: str, by: User) -> None:
    worker = author_of(by)
    record = Record.objects.create(
        person=person, author=worker, agency_id=worker.agency_id, kind=Kind.INCIDENT,
        category=Category.SAFETY_AND_RISK, began=incident.occurred_at, words=words,
    )  # fmt: skip
    saving.save(IncidentPerson(record=record, person=person, incident=incident))


def _write_beside(
    incident: Incident, people: Sequence[YoungPerson], staff: Iterable[Worker], concerned: Iterable[Worker],
    answers: Mapping[str, str],
) -> None:  # fmt: skip
    about = {worker.pk for worker in concerned}
    for pk in sorted({worker.pk for worker in staff} | about):
        saving.save(IncidentStaff(incident=incident, worker_id=pk, concerned=pk in about))
    for nth, question in enumerate(questions_of(incident.kind), 1):
        if answer := naming_nobody(people, answers.get(question, "")):
            saving.save(IncidentAnswer(incident=incident, nth=nth, question=question, answer=answer))
