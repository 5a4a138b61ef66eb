"""A safety plan, by itself or out of a RAISE. What changes is written as a new one; those before stay readable."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import enveloped, held
from cases.missing.keeping import SAFETY, refuse_unless_to_come
from cases.missing.names import refuse_names_of_others
from cases.models import Kind, Record, YoungPerson
from cases.withdrawing import withdraw
from partners import saving, trail
from partners.models import User
from raise_meetings.models import Meeting, PlanPart, SafetyPlan, SafetyPlanLine
from raise_meetings.own_words import own_words
from raise_meetings.safety.lines import Call, rows_of, said_in
from raise_meetings.safety.newest import newest_plan

BECAUSE = "this plan is read together, and printed"


@transaction.atomic
def write_safety_plan(
    *,
    person: YoungPerson,
    review_on: datetime.date,
    by: User,
    words: str = "",
    lines: Mapping[str, Sequence[str]] | None = None,
    calls: Sequence[Call] = (),
    agreed_with: str = "",
    name_on_card: str = "",
    meeting: Meeting | None = None,
) -> SafetyPlan:
    """From today on. `words` are the young person's own; `lines` by part, and `calls` whom to call, in order."""
    held(person)
    refuse_unless_to_come(person, review_on)
    rows = rows_of(lines or {}, calls)
    if not any(row["part"] in (PlanPart.HELPS, PlanPart.CALL) for row in rows):
        raise ValidationError({"helps": "Say what helps, or whom to call: that is what a plan is for."})
    words, agreed_with = as_written(words), " ".join(agreed_with.split())
    typed = {"words": words, "agreed_with": agreed_with, **said_in(rows)}
    refuse_names_of_others(person, typed, by, BECAUSE)
    for box, text in typed.items():
        own_words(text, by, box)
    _refuse_of_another(person, meeting)
    said: dict[str, Any] = {"name_on_card": " ".join(name_on_card.split()), "agreed_with": agreed_with,
                            "review_on": review_on, "meeting": meeting}  # fmt: skip
    _refuse_the_same(newest_plan(person, by), said, words, rows)
    record = enveloped(person, Kind.SAFETY_PLAN, SAFETY, timezone.localdate(), by=by, words=words)
    written = SafetyPlan(record=record, person=person, **said)
    saving.save(written)
    for row in rows:
        saving.save(SafetyPlanLine(plan=written, **row))
    trail.write(by=by, what="change", act="write_safety_plan", people=[person.pk], records=[record.pk])
    return written


def _refuse_of_another(person: YoungPerson, meeting: Meeting | None) -> None:
    if meeting and not meeting.people.filter(person=person).exists():
        raise ValidationError("This RAISE was about somebody else.")


def _refuse_the_same(
    before: SafetyPlan | None, said: Mapping[str, Any], words: str, rows: list[dict[str, Any]]
) -> None:
    if before is None or before.record.latest_words != words:
        return
    stands = [
        {name: getattr(line, name) for name in row} for line, row in zip(before.in_order, rows, strict=False)
    ]
    same = all(getattr(before, name) == value for name, value in said.items() if name != "meeting")
    if same and stands == rows and len(before.in_order) == len(rows):
        raise ValidationError("This is what it says already. Change it, or cancel.")


@transaction.atomic
def take_back_safety_plan(*, record: Record, by: User) -> None:
    """Within ten minutes, by who wrote it: the one before counts again. Twice is once."""
    held(record.person)
    plan = SafetyPlan.objects.filter(pk=record.pk).first()
    if plan is None:
        return
    SafetyPlanLine.objects.filter(plan=plan).delete()
    if withdraw(plan, by):
        ids, people = [record.pk], [record.person_id]
        trail.write(by=by, what="change", act="take_back_safety_plan", people=people, records=ids)
