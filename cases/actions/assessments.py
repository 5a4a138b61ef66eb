"""Scores of questionnaires (SDQ): written down, put right, taken back; and that one was due and was not done."""

import datetime
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contributing import refuse_unless_theirs
from cases.enveloped import enveloped, place_on, refuse_unless_passed
from cases.models import Assessment, Category, Kind, MeasureNotDone, Record, YoungPerson
from cases.models.specialists import AssessmentInstrument
from cases.sdq.scoring import DIFFICULTIES, total_of
from cases.withdrawing import withdraw
from partners import saving, trail
from partners.models import User

SDQ = AssessmentInstrument.SDQ
SCORES = (*DIFFICULTIES, "prosocial", "total", "impact")
Scores = Mapping[str, int | None]


@transaction.atomic
def record_assessment(
    *,
    person: YoungPerson,
    by: User,
    completed_on: datetime.date,
    respondent: str,
    scores: Scores,
    version: str = "",
    words: str = "",
) -> Assessment:
    """`scores` by the names of the scales. The total follows from the four difficulty scales where all are there."""
    refuse_unless_passed(person, completed_on, "completed_on")
    record = enveloped(person, Kind.ASSESSMENT, Category.HEALTH, completed_on, by=by, words=words)
    made = Assessment(
        record=record, person=person, instrument=SDQ, completed_on=completed_on, respondent=respondent,
        version=version, **_whole(scores),
    )  # fmt: skip
    saving.save(made)
    trail.write(by=by, what="change", act="record_assessment", people=[person.pk], records=[record.pk])
    return made


@transaction.atomic
def correct_assessment(
    *,
    assessment: Assessment,
    by: User,
    completed_on: datetime.date,
    respondent: str,
    scores: Scores,
    version: str = "",
) -> Assessment:
    """What it said before is in the history. By the agency that wrote it down."""
    record = Record.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
    kept: Assessment = Assessment.objects.select_related("person").get(pk=assessment.pk)
    refuse_unless_theirs(by, record)
    refuse_unless_passed(kept.person, completed_on, "completed_on")
    kept.completed_on, kept.respondent, kept.version = completed_on, respondent, version
    for name, score in _whole(scores).items():
        setattr(kept, name, score)
    saving.save(kept)
    place_on(record, completed_on)
    trail.write(by=by, what="change", act="correct_assessment", people=[kept.person_id], records=[kept.pk])
    return kept


@transaction.atomic
def take_back_assessment(*, assessment: Assessment, by: User) -> None:
    """By who wrote it down, within ten minutes."""
    if withdraw(assessment, by, unless_changed=True):
        trail.write(by=by, what="change", act="take_back_assessment", people=[assessment.person_id],
                    records=[assessment.record_id])  # fmt: skip


@transaction.atomic
def record_not_done(
    *, person: YoungPerson, by: User, due_on: datetime.date, respondent: str, reason: str, words: str = ""
) -> MeasureNotDone:
    refuse_unless_passed(person, due_on, "due_on")
    record = enveloped(person, Kind.MEASURE_NOT_DONE, Category.HEALTH, due_on, by=by, words=words)
    made = MeasureNotDone(
        record=record, person=person, instrument=SDQ, due_on=due_on, respondent=respondent, reason=reason
    )
    saving.save(made)
    trail.write(by=by, what="change", act="record_not_done", people=[person.pk], records=[record.pk])
    return made


@transaction.atomic
def take_back_not_done(*, missed: MeasureNotDone, by: User) -> None:
    if withdraw(missed, by):
        trail.write(by=by, what="change", act="take_back_not_done", people=[missed.person_id],
                    records=[missed.record_id])  # fmt: skip


def _whole(scores: Scores) -> dict[str, int | None]:
    whole = {name: scores.get(name) for name in SCORES}
    if all(score is None for score in whole.values()):
        raise ValidationError("Enter at least one score, or say that the questionnaire was not done.")
    if (counted := total_of(*(whole[name] for name in DIFFICULTIES))) is not None:
        if whole["total"] not in (None, counted):
            raise ValidationError(
                {"total": f"The four scales add up to {counted}. Check them, or leave this empty."}
            )
        whole["total"] = counted
    return whole
