"""What somebody takes: begun, changed as the label changes, ended."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, refuse_unless_theirs
from cases.enveloped import end, enveloped, held, place_on, refuse_unlikely
from cases.models import Category, Kind, Record, YoungPerson
from cases.withdrawing import LEANT_ON, withdraw
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.models import Medicine
from placements.models.medicines import LABEL

TEXTS = ("name", "strength", "dose", "label_says", "prescribed_by", "kept_where", "consent_name", "allergies")


@transaction.atomic
def begin_medicine(
    *, person: YoungPerson, start_on: datetime.date, by: User, words: str = "", **label: Any
) -> Medicine:
    """From `start_on`, which may be to come. `label` is what its label says (`LABEL`); the sheet repeats it."""
    held(person)
    refuse_unlikely(person, start_on, timezone.localdate())
    record = enveloped(person, Kind.MEDICINE, Category.HEALTH, start_on, by=by, words=words)
    medicine = Medicine(record=record, person=person, start_on=start_on, **_tidied(label))
    _refuse_twice(medicine)
    saving.save(medicine)
    trail.write(by=by, what="change", act="begin_medicine", people=[person.pk], records=[record.pk])
    return medicine


@transaction.atomic
def change_medicine(*, medicine: Medicine, start_on: datetime.date, by: User, **label: Any) -> Medicine:
    """What was written down wrongly, or is said on another label now. What it said before stays in its history."""
    medicine = _held(medicine, by)
    refuse_unlikely(medicine.person, start_on, timezone.localdate())
    for name, value in _tidied(label).items():
        setattr(medicine, name, value)
    medicine.start_on = start_on
    _refuse_twice(medicine)
    saving.save(medicine)
    place_on(medicine.record, start_on)
    trail.write(
        by=by, what="change", act="change_medicine", people=[medicine.person_id], records=[medicine.pk]
    )
    return medicine


@transaction.atomic
def end_medicine(*, medicine: Medicine, end_on: datetime.date, by: User) -> Medicine:
    """They take it no longer from `end_on`."""
    medicine = _held(medicine, by)
    refuse_unlikely(medicine.person, end_on, timezone.localdate(), "end_on")
    if end_on < medicine.start_on:
        said = f"It began on {date_words(medicine.start_on)}. Enter that day, or a later one."
        raise ValidationError({"end_on": said})
    end(medicine, end_on)
    trail.write(by=by, what="change", act="end_medicine", people=[medicine.person_id], records=[medicine.pk])
    return medicine


@transaction.atomic
def take_back_medicine(*, record: Record, by: User) -> Record:
    """By who saved it, within ten minutes, while nothing of it has been given."""
    medicine = Medicine.objects.select_related("person").filter(pk=record.pk).first()
    if medicine is None:
        return record
    held(medicine.person)
    if medicine.given.exists():
        raise ValidationError(LEANT_ON)
    if withdraw(medicine, by):
        trail.write(
            by=by, what="change", act="take_back_medicine", people=[record.person_id], records=[record.pk]
        )
    return record


def _held(medicine: Medicine, by: User) -> Medicine:
    held(medicine.person)
    found: Medicine = Medicine.objects.select_related("record", "person").get(pk=medicine.pk)
    refuse_unless_theirs(by, found.record)
    return found


def _tidied(label: dict[str, Any]) -> dict[str, Any]:
    if unknown := set(label) - set(LABEL):
        raise TypeError(f"no column of a label: {sorted(unknown)}")
    return {name: as_written(value) if name in TEXTS else value for name, value in label.items()}


def _refuse_twice(medicine: Medicine) -> None:
    """The same twice at once is how somebody gets two doses."""
    same = Medicine.objects.filter(
        person=medicine.person_id, name__iexact=medicine.name, strength__iexact=medicine.strength
    )
    if same.taken_on(medicine.start_on).exclude(pk=medicine.pk).exists():
        raise ValidationError(
            {"name": "This one is on their list already. Look at the list before you add it."}
        )
