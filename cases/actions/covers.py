"""Somebody stands in while a key worker is away: beside them, so that who the key worker is does not change."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.allocations.fit import refuse_unless_fit
from cases.enveloped import end, enveloped, held, refuse_unlikely
from cases.models import Allocation, Category, Kind
from cases.models.key_work import AllocationRole
from nwd.ui.spoken import date_words
from partners import trail
from partners.models import User, Worker


@transaction.atomic
def cover(
    *,
    allocation: Allocation,
    worker: Worker,
    start_on: datetime.date,
    end_on: datetime.date,
    by: User,
    why: str = "",
) -> Allocation:
    """From `start_on` until the key worker is back on `end_on`. In the tracker they are a co-key worker."""
    person = allocation.person
    held(person)
    kept: Allocation = Allocation.objects.select_related("worker").get(pk=allocation.pk)
    refuse_unlikely(person, end_on, timezone.localdate(), "end_on")
    refuse_unless_fit(worker, person, start_on, AllocationRole.KEY_WORKER)
    if kept.role != AllocationRole.KEY_WORKER or kept.worker_id == worker.pk:
        raise ValidationError({"worker": "Choose somebody other than the key worker to stand in for them."})
    if end_on <= start_on:
        raise ValidationError(
            {"end_on": "That leaves no day. Enter the day on which the key worker is back."}
        )
    if start_on < kept.start_on or (kept.end_on and end_on > kept.end_on):
        until = f" until {date_words(kept.end_on)}" if kept.end_on else ""
        raise ValidationError(f"{kept.worker} is their key worker from {date_words(kept.start_on)}{until}.")
    standing_in = Allocation.objects.overlapping(start_on, end_on).filter(covers=kept)
    if other := standing_in.select_related("worker").first():
        raise ValidationError(f"{other.worker} stands in on some of those days. End that first.")
    record = enveloped(person, Kind.ALLOCATION, Category.CARE_AND_PLACEMENT, start_on, by=by, words=why)
    begun = Allocation(record=record, person=person, worker=worker, role=AllocationRole.CO_KEY_WORKER,
                       start_on=start_on, covers=kept)  # fmt: skip
    end(begun, end_on)
    trail.write(by=by, what="change", act="cover", people=[person.pk], records=[record.pk])
    return begun


@transaction.atomic
def end_covers(*, allocation: Allocation, end_on: datetime.date, by: User) -> list[Allocation]:
    """Of a key worker who is it no longer. One that would only have begun later has no day."""
    running = Allocation.objects.filter(covers=allocation, end_on__gt=end_on).select_related("record")
    ended = list(running.select_for_update(of=("self",)))
    for one in ended:
        end(one, max(end_on, one.start_on))
    if ended:
        trail.write(by=by, what="change", act="end_covers", people=[allocation.person_id],
                    records=[one.pk for one in ended])  # fmt: skip
    return ended
