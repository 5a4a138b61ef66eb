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
from cases.models import Allocation, CarePeriod, LegalStatusPeriod
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
def correct_legal_status(
    *, changed: LegalStatusPeriod, start_on: datetime.date, by: User
) -> LegalStatusPeriod:
    """The one before goes on up to that day. Its end is the next one's day, or the end of the time in care."""
    held(changed.person)
    changed = LegalStatusPeriod.objects.select_related("person", "record", "care_period").get(pk=changed.pk)
    _refuse_day_in_law(changed, start_on)
    before = [one for one in later_of(changed.care_period) if one.start_on < changed.start_on]
    earlier = start_on < changed.start_on
    if before and earlier:  # never two on one day, not even in between
        _put_right(before[-1], before[-1].start_on, start_on)
    _put_right(changed, start_on, changed.end_on)
    if before and not earlier:
        _put_right(before[-1], before[-1].start_on, start_on)
    ids = [changed.pk, *(one.pk for one in before[-1:])]
    trail.write(by=by, what="change", act="correct_legal_status", people=[changed.person_id], records=ids)
    return changed


def _refuse_day_in_law(changed: LegalStatusPeriod, start_on: datetime.date) -> None:
    refuse_unlikely(changed.person, start_on, timezone.localdate())
    care = changed.care_period
    in_order = later_of(care)
    if changed not in in_order:
        raise ValidationError("It ended before it began, so it never held. Record the change anew.")
    if start_on == changed.start_on:
        raise ValidationError("This is the day already. Change it, or cancel.")
    if start_on < care.start_on or (care.end_on and start_on >= care.end_on):
        raise ValidationError({"start_on": "They are not looked after on that day. Check the date."})
    at = in_order.index(changed)
    first = care.start_on if care.legal_status else None
    before = in_order[at - 1].start_on if at else first
    if before and start_on <= before:
        said = f"The one before holds from {date_words(before)}. Enter a later day."
        raise ValidationError({"start_on": said})
    if changed.end_on and start_on >= changed.end_on:
        said = f"It is over on {date_words(changed.end_on)}. Enter an earlier day."
        raise ValidationError({"start_on": said})


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
