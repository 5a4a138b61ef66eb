"""School, college, training or work, or none of them: begun, changed, ended. Several at once are fine."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, refuse_unless_theirs
from cases.enveloped import close_on, end, enveloped, held, place_on, refuse_unlikely
from cases.models import Category, EducationPeriod, Kind, YoungPerson
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User


@transaction.atomic
def begin_learning(
    *,
    person: YoungPerson,
    status: str,
    start_on: datetime.date,
    by: User,
    place_name: str = "",
    hours_a_week: int | None = None,
    words: str = "",
    instead_of: Sequence[EducationPeriod] = (),
) -> EducationPeriod:
    """From `start_on`, which may be to come. What it is `instead_of` ends the day before."""
    held(person)
    refuse_unlikely(person, start_on, timezone.localdate())
    for one in instead_of:
        end_learning(period=one, end_on=start_on, by=by)
    record = enveloped(person, Kind.EDUCATION_PERIOD, Category.EDUCATION, start_on, by=by, words=words)
    begun = EducationPeriod(record=record, person=person, status=status, start_on=start_on,
                            place_name=as_written(place_name), hours_a_week=hours_a_week)  # fmt: skip
    _refuse_twice(begun)
    saving.save(begun)
    trail.write(by=by, what="change", act="begin_learning", people=[person.pk],
                records=[record.pk, *(one.pk for one in instead_of)])  # fmt: skip
    return begun


@transaction.atomic
def end_learning(*, period: EducationPeriod, end_on: datetime.date, by: User) -> EducationPeriod:
    """It is over from `end_on`."""
    held(period.person)
    period = EducationPeriod.objects.select_related("person", "record").get(pk=period.pk)
    refuse_unless_theirs(by, period.record)
    refuse_unlikely(period.person, end_on, timezone.localdate(), "end_on")
    if period.end_on and period.end_on <= end_on:
        raise ValidationError({"end_on": f"It ends on {date_words(period.end_on)} already."})
    _refuse_early(period.start_on, end_on)
    end(period, end_on)
    trail.write(by=by, what="change", act="end_learning", people=[period.person_id], records=[period.pk])
    return period


@transaction.atomic
def change_learning(
    *,
    period: EducationPeriod,
    status: str,
    start_on: datetime.date,
    by: User,
    end_on: datetime.date | None = None,
    place_name: str = "",
    hours_a_week: int | None = None,
) -> EducationPeriod:
    """What was written down wrongly, or is said more exactly now. What it said before stays in its history."""
    held(period.person)
    period = EducationPeriod.objects.select_related("person", "record").get(pk=period.pk)
    refuse_unless_theirs(by, period.record)
    refuse_unlikely(period.person, start_on, timezone.localdate())
    if end_on:
        refuse_unlikely(period.person, end_on, timezone.localdate(), "end_on")
        _refuse_early(start_on, end_on)
    period.status, period.start_on, period.end_on = status, start_on, end_on
    period.place_name, period.hours_a_week = as_written(place_name), hours_a_week
    _refuse_twice(period)
    saving.save(period)
    place_on(period.record, start_on)
    close_on(period.record, end_on)
    trail.write(by=by, what="change", act="change_learning", people=[period.person_id], records=[period.pk])
    return period


def _refuse_early(start_on: datetime.date, end_on: datetime.date) -> None:
    if end_on < start_on:
        said = f"It began on {date_words(start_on)}. Enter that day, or a later one."
        raise ValidationError({"end_on": said})


def _refuse_twice(period: EducationPeriod) -> None:
    """The same at the same place, twice at once, is a slip."""
    same = EducationPeriod.objects.filter(
        person=period.person, status=period.status, place_name__iexact=period.place_name
    )
    meanwhile = same.exclude(pk=period.pk).on_some_day(period.start_on, period.end_on)
    if meanwhile.exists():
        raise ValidationError({"status": "This is written down already for some of those days."})
