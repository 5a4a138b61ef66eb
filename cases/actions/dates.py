"""Days that were written down wrongly, of care and of who works with somebody: put right in place.

What stood before is in the history of the row. An end that is missing is entered by ending it, which asks why;
without an end it goes on after all, and what was said of its end is history too.
"""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from cases.allocations.fit import barred_from
from cases.care.course import later_of
from cases.enveloped import close_on, held, place_on, refuse_unlikely
from cases.models import Allocation, CarePeriod
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User


@transaction.atomic
def correct_care(
    *, period: CarePeriod, start_on: datetime.date, by: User, end_on: datetime.date | None = None
) -> CarePeriod:
    """Later legal statuses stay within it, and the last ends with it."""
    held(period.person)
    period = CarePeriod.objects.select_related("person", "record").get(pk=period.pk)
    _refuse_days(period, start_on, end_on)
    later = later_of(period)
    if later and start_on >= later[0].start_on:
        raise ValidationError({"start_on": f"Its legal status changes on {date_words(later[0].start_on)}. "
                               "Enter an earlier day."})  # fmt: skip
    if later and end_on and end_on <= later[-1].start_on:
        raise ValidationError({"end_on": f"Its legal status changes on {date_words(later[-1].start_on)}. "
                               "Enter a later day."})  # fmt: skip
    if end_on is None:
        period.outcome = period.tried = ""
    _put_right(period, start_on, end_on)
    if later and later[-1].end_on != end_on:
        _put_right(later[-1], later[-1].start_on, end_on)
    trail.write(by=by, what="change", act="correct_care", people=[period.person_id], records=[period.pk])
    return period


@transaction.atomic
def correct_allocation(
    *, allocation: Allocation, start_on: datetime.date, by: User, end_on: datetime.date | None = None
) -> Allocation:
    """Whoever stands in does so within it. What the worker may read follows, by trigger."""
    held(allocation.person)
    found: Allocation = Allocation.objects.select_related("person", "record", "worker", "covers__worker").get(
        pk=allocation.pk
    )
    _refuse_days(found, start_on, end_on)
    if start_on < found.worker.started_on:
        begins = date_words(found.worker.started_on)
        raise ValidationError(
            {"start_on": f"{found.worker} starts on {begins}. Enter that day, or a later one."}
        )
    if found.end_on and (end_on is None or end_on > found.end_on):
        _refuse_unless_may_go_on(found, end_on)
    _refuse_outside(found, start_on, end_on)
    _refuse_twice(found, start_on, end_on)
    if end_on is None:
        found.end_reason = ""
    _put_right(found, start_on, end_on)
    trail.write(by=by, what="change", act="correct_allocation", people=[found.person_id], records=[found.pk])
    return found


def _refuse_days(fact: Any, start_on: datetime.date, end_on: datetime.date | None) -> None:
    today = timezone.localdate()
    refuse_unlikely(fact.person, start_on, today)
    if (start_on, end_on) == (fact.start_on, fact.end_on):
        raise ValidationError("These are the days already. Change them, or cancel.")
    if end_on is None:
        return
    if fact.end_on is None:
        raise ValidationError({"end_on": "It has not ended. Use “End it”, which asks why."})
    refuse_unlikely(fact.person, end_on, today, "end_on")
    if end_on < start_on:
        said = f"It begins on {date_words(start_on)}. Enter that day, or a later one."
        raise ValidationError({"end_on": said})


def _refuse_unless_may_go_on(found: Allocation, end_on: datetime.date | None) -> None:
    if found.covers_id and end_on is None:
        raise ValidationError({"end_on": "Say until when they stand in."})
    if found.worker.left_on and (end_on is None or end_on > found.worker.left_on):
        left = date_words(found.worker.left_on)
        raise ValidationError({"end_on": f"{found.worker} leaves on {left}, so it ends by then."})
    last = end_on - datetime.timedelta(days=1) if end_on else timezone.localdate()
    if found.worker_id in barred_from(found.person, last):
        raise ValidationError({"end_on": f"{found.worker} cannot work with {found.person.name}."})


def _refuse_outside(found: Allocation, start_on: datetime.date, end_on: datetime.date | None) -> None:
    """A cover is within what it covers, and what is covered around its covers."""
    kept = found.covers
    if kept and (start_on < kept.start_on or (kept.end_on and (end_on is None or end_on > kept.end_on))):
        until = f" until {date_words(kept.end_on)}" if kept.end_on else ""
        raise ValidationError(f"{kept.worker} is their key worker from {date_words(kept.start_on)}{until}.")
    for one in Allocation.objects.overlapping(datetime.date.min, None).filter(covers=found):
        if one.start_on < start_on or (end_on and (one.end_on is None or one.end_on > end_on)):
            raise ValidationError(
                "Somebody stands in on days that would be left out. End or correct that first."
            )


def _refuse_twice(found: Allocation, start_on: datetime.date, end_on: datetime.date | None) -> None:
    """Nobody is the same to them twice on one day, nor do two stand in for one."""
    same = Q(covers=found.covers) if found.covers_id else Q(worker=found.worker, role=found.role, covers=None)
    others = Allocation.objects.overlapping(start_on, end_on).filter(same, person=found.person)
    if other := others.exclude(pk=found.pk).select_related("worker").first():
        raise ValidationError(f"{other.worker} is that to them on some of those days already.")


def _put_right(fact: Any, start_on: datetime.date, end_on: datetime.date | None) -> None:
    fact.start_on, fact.end_on = start_on, end_on
    saving.save(fact)
    place_on(fact.record, start_on)
    close_on(fact.record, end_on)
