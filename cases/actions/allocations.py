"""Who works with a young person: begun, changed, ended. One key worker a day is the database's own constraint."""

import datetime
import uuid

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.covers import end_covers
from cases.allocations.fit import refuse_unless_fit
from cases.enveloped import end, enveloped, held, refuse_unlikely
from cases.models import Allocation, Category, Kind, YoungPerson
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User, Worker

MEANWHILE = "Somebody changed who works with them meanwhile. Look at who it is now, and try again."


@transaction.atomic
def allocate(
    *,
    person: YoungPerson,
    worker: Worker,
    role: str,
    by: User,
    start_on: datetime.date,
    why: str = "",
    instead: bool = False,
    seen: uuid.UUID | None = None,
    choice: str = "",
    their_words: str = "",
) -> Allocation:
    """From `start_on` on. `instead`: whoever is that to them now stops the day before, for the same reason.

    `seen` is the record of whom the asker saw in that place: nobody replaces somebody whom they have not seen.
    The worker stands to the young person from that day on, by trigger.
    """
    held(person)
    refuse_unlikely(person, start_on, timezone.localdate())
    refuse_unless_fit(worker, person, start_on, role)
    _refuse_twice(person, worker, role, start_on)
    gave_way: list[int] = []
    if instead or seen:
        gave_way = _give_way(person, role=role, day=start_on, seen=seen, why=why, by=by)
    record = enveloped(person, Kind.ALLOCATION, Category.CARE_AND_PLACEMENT, start_on, by=by, words=why)
    begun = Allocation(record=record, person=person, worker=worker, role=role, start_on=start_on, choice=choice,
                       their_words=their_words.strip())  # fmt: skip
    saving.save(begun)
    trail.write(by=by, what="change", act="allocate", people=[person.pk], records=[record.pk, *gave_way])
    return begun


@transaction.atomic
def end_allocation(*, allocation: Allocation, end_on: datetime.date, by: User, reason: str) -> Allocation:
    """They no longer work with them from `end_on`. Whoever stands in for them stops then too."""
    held(allocation.person)
    running: Allocation = Allocation.objects.select_related("person", "record").get(pk=allocation.pk)
    refuse_unlikely(running.person, end_on, timezone.localdate(), "end_on")
    if not reason.strip():
        raise ValidationError({"reason": "Say why it ends. The young person may ask."})
    if running.end_on and running.end_on <= end_on:
        raise ValidationError({"end_on": f"It ends on {date_words(running.end_on)} already."})
    if end_on < running.start_on:
        raise ValidationError(
            {"end_on": f"It began on {date_words(running.start_on)}. Enter that day, or a later one."}
        )
    running.end_reason = reason.strip()
    end(running, end_on)
    end_covers(allocation=running, end_on=end_on, by=by)
    trail.write(by=by, what="change", act="end_allocation", people=[running.person_id], records=[running.pk])
    return running


def _refuse_twice(person: YoungPerson, worker: Worker, role: str, start_on: datetime.date) -> None:
    theirs = Allocation.objects.overlapping(start_on, None).filter(person=person, worker=worker, role=role)
    if theirs.exists():
        raise ValidationError(
            {"worker": f"{worker} is that to them already. Choose somebody else, or cancel."}
        )


def _give_way(
    person: YoungPerson, *, role: str, day: datetime.date, seen: uuid.UUID | None, why: str, by: User
) -> list[int]:
    """Whoever runs on that day, the last to have begun, and who stands in for them. Where there is nobody, nobody has
    to.
    """
    running = Allocation.objects.live_on(day).filter(person=person, role=role, covers=None)
    one = running.select_related("record", "person").order_by("-start_on", "-pk").first()
    if seen and (one is None or one.record.reference != seen):
        _refuse_unless_over(person, role=role, seen=seen, one=one)
    if one and not why.strip():
        raise ValidationError({"why": "Say why it changes. The young person may ask."})
    if one is None:
        return []
    stand_in = list(Allocation.objects.filter(covers=one, end_on__gt=day).values_list("pk", flat=True))
    end_allocation(allocation=one, end_on=day, reason=why, by=by)
    return [one.pk, *stand_in]


def _refuse_unless_over(person: YoungPerson, *, role: str, seen: uuid.UUID, one: Allocation | None) -> None:
    """Where the end of whom they saw is entered already, nobody is that on the day, and nobody has to give way."""
    if one and one.start_on > timezone.localdate():
        raise ValidationError(
            f"{one.worker} will be that to them from {date_words(one.start_on)}. End that first, then choose."
        )
    theirs = Allocation.objects.filter(person=person, role=role, covers=None, record__reference=seen)
    if one or not theirs.exists():
        raise ValidationError(MEANWHILE)
