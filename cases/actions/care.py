"""What care a young person is in, or on the edge of: begun, ended with what became of it, and its legal status."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.care.course import later_of
from cases.enveloped import end, enveloped, held, refuse_unlikely
from cases.models import CarePeriod, Category, Kind, LegalStatusPeriod, YoungPerson
from cases.models.care import CareStatus
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User

CARE = Category.CARE_AND_PLACEMENT


@transaction.atomic
def begin_care(
    *,
    person: YoungPerson,
    status: str,
    start_on: datetime.date,
    by: User,
    legal_status: str = "",
    words: str = "",
) -> CarePeriod:
    """From `start_on`, which may be to come. One of each status a day; on the edge and looked after may be both."""
    held(person)
    refuse_unlikely(person, start_on, timezone.localdate())
    record = enveloped(person, Kind.CARE_PERIOD, CARE, start_on, by=by, words=words)
    begun = CarePeriod(
        record=record, person=person, status=status, legal_status=legal_status, start_on=start_on
    )
    saving.save(begun)
    trail.write(by=by, what="change", act="begin_care", people=[person.pk], records=[record.pk])
    return begun


@transaction.atomic
def end_care(
    *, period: CarePeriod, end_on: datetime.date, by: User, outcome: str = "", tried: str = ""
) -> CarePeriod:
    """It holds no longer from `end_on`. A time on the edge of care says what became of it and what was tried.

    Later legal statuses end with it; one that was only to come has no day.
    """
    held(period.person)
    period = CarePeriod.objects.select_related("person", "record").get(pk=period.pk)
    refuse_unlikely(period.person, end_on, timezone.localdate(), "end_on")
    if period.end_on and period.end_on <= end_on:
        raise ValidationError({"end_on": f"It ends on {date_words(period.end_on)} already."})
    if end_on < period.start_on:
        raise ValidationError(
            {"end_on": f"It began on {date_words(period.start_on)}. Enter that day, or a later one."}
        )
    if period.status == CareStatus.EDGE_OF_CARE and not outcome:
        raise ValidationError({"outcome": "Choose what became of it."})
    if period.status != CareStatus.EDGE_OF_CARE and (outcome or tried):
        raise ValidationError("What became of it is said of a time on the edge of care alone.")
    period.outcome, period.tried = outcome, tried.strip()
    end(period, end_on)
    for later in later_of(period):
        if later.end_on is None or later.end_on > end_on:  # what was over before stays as it was
            end(later, max(end_on, later.start_on))
    trail.write(by=by, what="change", act="end_care", people=[period.person_id], records=[period.pk])
    return period


@transaction.atomic
def change_legal_status(
    *, period: CarePeriod, code: str, start_on: datetime.date, by: User, why: str = ""
) -> LegalStatusPeriod:
    """From `start_on`, which may be to come: until then the one before holds, and the day makes the change itself."""
    held(period.person)
    period = CarePeriod.objects.select_related("person").get(pk=period.pk)
    refuse_unlikely(period.person, start_on, timezone.localdate())
    if period.status != CareStatus.LOOKED_AFTER:
        raise ValidationError("A legal status is for the looked after alone.")
    if start_on < period.start_on or (period.end_on and start_on >= period.end_on):
        raise ValidationError({"start_on": "They are not looked after on that day. Check the date."})
    later = later_of(period)
    if later and start_on <= later[-1].start_on:
        after = date_words(later[-1].start_on)
        raise ValidationError({"start_on": f"It changes on {after} already. Enter a later day."})
    if code == (later[-1].code if later else period.legal_status):
        raise ValidationError({"code": "This is what it is already. Choose another, or cancel."})
    if later:
        end(later[-1], start_on)
    record = enveloped(period.person, Kind.LEGAL_STATUS, CARE, start_on, by=by, words=why)
    changed = LegalStatusPeriod(record=record, person=period.person, care_period=period, code=code,
                                start_on=start_on)  # fmt: skip
    saving.save(changed)
    if period.end_on:
        end(changed, period.end_on)
    trail.write(
        by=by, what="change", act="change_legal_status", people=[period.person_id],
        records=[record.pk, *(one.pk for one in later[-1:])],
    )  # fmt: skip
    return changed
