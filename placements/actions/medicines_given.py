"""Lines of the sheet: offered and what became of it, stock that moved, put right, and the second initials."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of, refuse_unless_theirs
from cases.models import Category, Kind, Record
from nwd.ui.spoken import time_words
from partners import saving, trail
from partners.models import User, Worker
from placements.days.due import day_of
from placements.days.envelope import at_moment
from placements.days.second import refuse_as_second, refuse_witness
from placements.models import Medicine, MedicineGiven, Outcome
from placements.models.medicines import NOT_TAKEN, OF_STOCK, OFFERED


@transaction.atomic
def give_medicine(
    *,
    medicine: Medicine,
    at: datetime.datetime,
    outcome: str,
    by: User,
    slot: str = "",
    amount: str = "",
    units: int = 0,
    words: str = "",
    witness: Worker | None = None,
) -> MedicineGiven:
    """At its time of day (`slot`), or as it was needed. Once at each time: the second is told of the first."""
    medicine = _held(medicine)
    _refuse_unlikely(medicine, slot, at, outcome=outcome, amount=amount, words=words)
    return _line(medicine, by, witness, "give_medicine", words=words, slot=slot, offered_at=at, outcome=outcome,
                 day=day_of(slot, at), amount=as_written(amount), units=units)  # fmt: skip


@transaction.atomic
def move_stock(
    *,
    medicine: Medicine,
    at: datetime.datetime,
    outcome: str,
    units: int,
    by: User,
    words: str = "",
    witness: Worker | None = None,
) -> MedicineGiven:
    """So many came, went, or were counted."""
    medicine = _held(medicine)
    if outcome not in OF_STOCK:
        raise ValidationError({"outcome": "Choose whether it came in, went out or was counted."})
    if outcome == Outcome.WENT_OUT and not words.strip():
        raise ValidationError({"words": "Say where it went."})
    return _line(medicine, by, witness, "move_stock", words=words, offered_at=at, outcome=outcome,
                 day=timezone.localdate(at), units=units)  # fmt: skip


@transaction.atomic
def put_given_right(
    *, given: MedicineGiven, by: User, why: str, at: datetime.datetime, outcome: str, **said: Any
) -> MedicineGiven:
    """Another line instead of one that is wrong, which stays to be read. `why` says what was wrong."""
    medicine = _held(given.medicine)
    wrong = MedicineGiven.objects.select_for_update(of=("self",)).select_related("record").get(pk=given.pk)
    refuse_unless_theirs(by, wrong.record)
    if wrong.put_right_at:
        raise ValidationError("Somebody has put this right already. Look at the line that stands instead.")
    if not why.strip():
        raise ValidationError({"words": "Say what was wrong."})
    if (outcome in OFFERED) != (wrong.outcome in OFFERED):
        raise ValidationError({"outcome": "This cannot become that. Write a line of its own."})
    witness, amount, units = said.get("witness"), as_written(said.get("amount", "")), said.get("units", 0)
    if outcome in OFFERED:
        _refuse_unlikely(medicine, wrong.slot, at, outcome=outcome, amount=amount, words=why)
    wrong.put_right_at = timezone.now()
    saving.save(wrong)
    return _line(medicine, by, witness, "put_given_right", words=why, slot=wrong.slot, outcome=outcome,
                 offered_at=at, day=day_of(wrong.slot, at), amount=amount, units=units, instead_of=wrong)  # fmt: skip


@transaction.atomic
def confirm_given(*, given: MedicineGiven, by: User) -> MedicineGiven:
    """The second initials, by their own sign-in."""
    _held(given.medicine)
    given = MedicineGiven.objects.select_related("record", "witness").get(pk=given.pk)
    refuse_as_second(given, by)
    given.witness, given.witnessed_at = author_of(by), timezone.now()
    saving.save(given)
    trail.write(by=by, what="change", act="confirm_given", people=[given.person_id], records=[given.pk])
    return given


def _held(medicine: Medicine) -> Medicine:
    """Two who write the same line wait for each other."""
    Medicine.objects.select_for_update(of=("self",)).get(pk=medicine.pk)
    found: Medicine = Medicine.objects.select_related("person", "record").get(pk=medicine.pk)
    return found


def _line(
    medicine: Medicine, by: User, witness: Worker | None, act: str, *, words: str, **columns: Any
) -> MedicineGiven:
    refuse_witness(witness, by)
    person, at = medicine.person, columns["offered_at"]
    record: Record = at_moment(person, Kind.MEDICINE_GIVEN, Category.HEALTH, at, by=by, words=words)
    line = MedicineGiven(record=record, person=person, medicine=medicine, worker=author_of(by), witness=witness,
                         **columns)  # fmt: skip
    _refuse_twice(line)
    saving.save(line)
    trail.write(by=by, what="change", act=act, people=[person.pk], records=[record.pk])
    return line


def _refuse_twice(line: MedicineGiven) -> None:
    if not line.slot:
        return
    there = MedicineGiven.objects.standing().filter(medicine=line.medicine, day=line.day, slot=line.slot)
    if before := there.select_related("worker").first():
        what, when = before.get_outcome_display().lower(), time_words(before.offered_at)
        raise ValidationError(
            f"This is written down already: {what}, {when}, by {before.worker}. Do not give it again."
        )


def _refuse_unlikely(
    medicine: Medicine, slot: str, at: datetime.datetime, *, outcome: str, amount: str, words: str
) -> None:
    day = day_of(slot, at)
    if outcome not in OFFERED:
        raise ValidationError({"outcome": "Choose what became of it."})
    if slot not in medicine.slots and not (slot == "" and medicine.as_needed):
        raise ValidationError({"slot": f"It is taken {medicine.times}. Choose one of these."})
    if max(day, timezone.localdate(at)) < medicine.start_on or (medicine.end_on and day >= medicine.end_on):
        raise ValidationError({"at": "They did not take this on that day. Check the date."})
    if outcome == Outcome.GIVEN and not amount.strip():
        raise ValidationError({"amount": "Say how much they took."})
    if outcome in NOT_TAKEN and not words.strip():
        raise ValidationError({"words": "Say why, in a few words."})
