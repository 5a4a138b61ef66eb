"""Shifts planned: added, changed, taken off, brought back. What was worked: shifts_worked.py."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor
from partners.models import Leave, Shift, Worker
from partners.models.shift import passed
from partners.shifts.held import held_shift

#: A sleep-in with the day before it, over the night that has an hour more.
LONGEST = datetime.timedelta(hours=26)
AHEAD = datetime.timedelta(days=366)
BEGUN = "This shift has begun, so its plan stays. Put right what was worked instead."


@transaction.atomic
def plan_shift(
    *,
    hub: Hub,
    starts_at: datetime.datetime,
    ends_at: datetime.datetime,
    sort: str,
    by: Actor,
    worker: Worker | None = None,
    agency_worker: str = "",
    sent_by: str = "",
) -> Shift:
    """Any worker of the service, also one posted elsewhere; or by name somebody whom a staffing agency sends."""
    _refuse_unlikely(hub, starts_at, ends_at)
    shift = Shift(hub=hub, worker=worker, agency_worker=agency_worker.strip(), sent_by=sent_by.strip(), sort=sort,
                  starts_at=starts_at, ends_at=ends_at)  # fmt: skip
    _refuse_away(shift)
    saving.save(shift)
    trail.write(by=by, what="change", act="plan_shift", counts={"shift": shift.pk})
    return shift


@transaction.atomic
def change_shift(
    *, shift: Shift, starts_at: datetime.datetime, ends_at: datetime.datetime, sort: str, by: Actor
) -> Shift:
    """Until it begins. Somebody else instead: take it off and add theirs, so that both are told apart."""
    held = _to_come(shift)
    _refuse_unlikely(held.hub, starts_at, ends_at)
    held.starts_at, held.ends_at, held.sort = starts_at, ends_at, sort
    _refuse_away(held)
    saving.save(held)
    trail.write(by=by, what="change", act="change_shift", counts={"shift": held.pk})
    return held


@transaction.atomic
def take_off_shift(*, shift: Shift, by: Actor, reason: str = "") -> Shift:
    """It stays in the roster, struck out. Once its time has come the reason is asked: somebody did not come."""
    held = held_shift(shift)
    if held.began_at:
        raise ValidationError("It has been worked, so it stays. Put its times right instead.")
    if held.taken_off_at:
        return held
    if held.starts_at and held.starts_at <= timezone.now() and not reason.strip():
        raise ValidationError({"reason": "Its time has come. Say why it was not worked."})
    held.taken_off_at, held.reason = timezone.now(), reason.strip()
    saving.save(held)
    trail.write(by=by, what="change", act="take_off_shift", counts={"shift": held.pk})
    return held


@transaction.atomic
def bring_shift_back(*, shift: Shift, by: Actor) -> Shift:
    """Undoes `take_off_shift`, unless they were given another shift at that time."""
    held = held_shift(shift)
    if held.taken_off_at:
        held.taken_off_at, held.reason = None, ""
        saving.save(held)
        trail.write(by=by, what="change", act="bring_shift_back", counts={"shift": held.pk})
    return held


def _to_come(shift: Shift) -> Shift:
    held = held_shift(shift)
    if held.taken_off_at:
        raise ValidationError("It was taken off meanwhile. Bring it back first, or add another.")
    if held.began_at or held.starts_at is None or held.starts_at <= timezone.now():
        raise ValidationError(BEGUN)
    return held


def _refuse_unlikely(hub: Hub, starts_at: datetime.datetime, ends_at: datetime.datetime) -> None:
    now = timezone.now()
    if passed(starts_at, ends_at) <= datetime.timedelta():
        raise ValidationError({"ends_at": "It has to end after it starts."})
    if passed(starts_at, ends_at) > LONGEST:
        raise ValidationError({"ends_at": "A shift is no longer than 26 hours. Check the dates."})
    if ends_at <= now:
        raise ValidationError({"ends_at": "This is over already. Write it down as worked instead."})
    if starts_at > now + AHEAD:
        raise ValidationError({"starts_at": "This is more than a year ahead. Check the date."})
    if not hub.is_open_on(timezone.localdate(starts_at)):
        raise ValidationError({"starts_at": f"{hub} is not open on that day."})


def _refuse_away(shift: Shift) -> None:
    """On the day on which it starts: on leave, not started yet, or gone."""
    worker, day = shift.worker, timezone.localdate(shift.starts_at)
    if worker is None:
        return
    if day < worker.started_on or (worker.left_on and day >= worker.left_on):
        raise ValidationError({"worker": f"{worker} does not work here on that day."})
    leave = Leave.objects.not_over_on(day).filter(worker=worker, start_on__lte=day).first()
    if leave:
        until = f" until {date_words(leave.end_on)}" if leave.end_on else ""
        raise ValidationError({"worker": f"{worker} is away{until}. Choose somebody else."})
