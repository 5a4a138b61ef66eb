"""Shifts worked: signed in and out by oneself with a press, or put right by a manager with the reason."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.spoken import when_words
from nwd.ui.when import AHEAD
from partners import access, saving, trail
from partners.actions.shifts import LONGEST
from partners.just_done import UNDO_FOR, is_own
from partners.models import Shift, User, Worker
from partners.models.shift import passed
from partners.shifts.held import held_shift
from partners.shifts.mine import planned_now, sort_at

NOT_YOURS = "Only who is on that shift can say so."
TOO_LATE = "Ten minutes have passed, so it stays. A manager can put it right."


@transaction.atomic
def begin_shift(*, hub: Hub, by: User) -> Shift:
    """I am on shift. Pressed twice it is begun once; nobody is on two shifts."""
    worker, now = _worker_of(by), timezone.now()
    running = Shift.objects.filter(worker=worker, began_at__isnull=False, ended_at__isnull=True).first()
    if running and running.hub_id == hub.pk and Shift.objects.at(hub, now).filter(pk=running.pk).exists():
        return running
    if running and running.began_at:
        since = f"at {running.hub} since {when_words(running.began_at)}"
        raise ValidationError(f"You are still on shift {since}. Say first when you left.", code="still_on")
    shift = planned_now(worker, hub, now)
    if shift is None:
        if not access.hubs_of(by).filter(pk=hub.pk).exists():
            raise ValidationError(f"You are not planned at {hub} now. Ask its manager to add your shift.")
        shift = Shift(hub=hub, worker=worker, sort=sort_at(now))
    shift.began_at = now
    saving.save(shift)
    trail.write(by=by, what="change", act="begin_shift", counts={"shift": shift.pk})
    return shift


@transaction.atomic
def begin_for(*, shift: Shift, by: User) -> Shift:
    """They are here: for somebody whom an agency sent, who has no sign-in. Whoever lets them in says so."""
    held = held_shift(shift)
    if held.worker_id:
        raise ValidationError(NOT_YOURS)
    if held.taken_off_at:
        raise ValidationError("It was taken off. Ask the manager to bring it back.")
    if held.began_at is None:
        held.began_at = timezone.now()
        saving.save(held)
        trail.write(by=by, what="change", act="begin_shift", counts={"shift": held.pk})
    return held


@transaction.atomic
def end_shift(*, shift: Shift, by: User, at: datetime.datetime | None = None) -> Shift:
    """I am going. `at` is for whoever forgot to say so: the roster shows that it was said afterwards."""
    held = held_shift(shift)
    if held.worker_id and held.worker_id != by.worker_id:
        raise ValidationError(NOT_YOURS)
    if held.began_at is None:
        raise ValidationError("It has not begun.")
    if held.ended_at is not None:
        return held
    now = timezone.now()
    _refuse_impossible(held.began_at, at or now, now)
    held.ended_at = at or now
    if at is not None:
        held.put_right_at, held.put_right_by, held.reason = now, by.worker, "Said afterwards when they left"
    saving.save(held)
    trail.write(by=by, what="change", act="end_shift", counts={"shift": held.pk})
    return held


@transaction.atomic
def take_back_sign_in(*, shift: Shift, by: User) -> Shift | None:
    """Undoes `begin_shift`, within ten minutes. What nobody had planned is gone; its history is kept."""
    held = Shift.objects.select_for_update(of=("self",)).filter(pk=shift.pk).first()
    if held is None or held.began_at is None:
        return held
    if held.ended_at or not is_own(by, "begin_shift", shift=held.pk):
        raise ValidationError(TOO_LATE)
    if held.starts_at is None:
        held.delete()
    else:
        held.began_at = None
        saving.save(held)
    trail.write(by=by, what="change", act="take_back_sign_in", counts={"shift": shift.pk})
    return held


@transaction.atomic
def take_back_sign_out(*, shift: Shift, by: User) -> Shift:
    """Undoes `end_shift`, within ten minutes: they stayed after all."""
    held = held_shift(shift)
    if held.ended_at is None:
        return held
    if not is_own(by, "end_shift", shift=held.pk) or timezone.now() - held.ended_at > UNDO_FOR:
        raise ValidationError(TOO_LATE)
    held.ended_at = None
    saving.save(held)
    trail.write(by=by, what="change", act="take_back_sign_out", counts={"shift": held.pk})
    return held


@transaction.atomic
def put_shift_right(
    *,
    shift: Shift,
    began_at: datetime.datetime,
    reason: str,
    by: User,
    ended_at: datetime.datetime | None = None,
) -> Shift:
    """The times as they were. What stood before stays in the history, and the page says who changed it and why."""
    held = held_shift(shift)
    if not reason.strip():
        raise ValidationError({"reason": "Say why the times are put right."})
    now = timezone.now()
    _refuse_impossible(began_at, ended_at, now)
    held.began_at, held.ended_at, held.taken_off_at = began_at, ended_at, None
    held.reason, held.put_right_at, held.put_right_by = reason.strip(), now, by.worker
    saving.save(held)
    trail.write(by=by, what="change", act="put_shift_right", counts={"shift": held.pk})
    return held


@transaction.atomic
def record_worked_shift(
    *,
    hub: Hub,
    sort: str,
    began_at: datetime.datetime,
    ended_at: datetime.datetime,
    reason: str,
    by: User,
    worker: Worker | None = None,
    agency_worker: str = "",
    sent_by: str = "",
) -> Shift:
    """Somebody worked whom nobody had planned, and did not sign in."""
    if not reason.strip():
        raise ValidationError({"reason": "Say why it is written down afterwards."})
    now = timezone.now()
    _refuse_impossible(began_at, ended_at, now)
    shift = Shift(hub=hub, worker=worker, agency_worker=agency_worker.strip(), sent_by=sent_by.strip(), sort=sort,
                  began_at=began_at, ended_at=ended_at, reason=reason.strip(), put_right_at=now,
                  put_right_by=by.worker)  # fmt: skip
    saving.save(shift)
    trail.write(by=by, what="change", act="record_worked_shift", counts={"shift": shift.pk})
    return shift


def _worker_of(by: User) -> Worker:
    """Held: whoever presses on two phones waits."""
    if by.worker_id is None:
        raise ValidationError("Your sign-in is not linked to a worker, so you have no shifts.")
    return Worker.objects.select_for_update(no_key=True).get(pk=by.worker_id)


def _refuse_impossible(
    began_at: datetime.datetime, ended_at: datetime.datetime | None, now: datetime.datetime
) -> None:
    if began_at > now + AHEAD:
        raise ValidationError({"began_at": "This time is still to come. Enter a time that has passed."})
    if ended_at is None:
        return
    if ended_at > now + AHEAD:
        raise ValidationError({"ended_at": "This time is still to come. Enter a time that has passed."})
    if passed(began_at, ended_at) < datetime.timedelta():
        raise ValidationError({"ended_at": "They cannot leave before they came."})
    if passed(began_at, ended_at) > LONGEST:
        raise ValidationError({"ended_at": "A shift is no longer than 26 hours. Check the dates."})
