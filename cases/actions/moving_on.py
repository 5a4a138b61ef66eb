"""Support closes with what stays, and opens again on the same thread. Nobody's work with anybody ends by it."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.allocations import allocate, end_allocation
from cases.actions.keeping_in_touch import keep_in_touch
from cases.allocations.team import key_worker_of
from cases.contributing import as_written
from cases.enveloped import close_on, enveloped, held, place_on
from cases.models import Allocation, Category, KeepingInTouch, Kind, Referral
from cases.models.key_work import AllocationRole
from cases.models.referral import Decision, Objectives, Route, Support
from cases.moving_on.again import could_be_again
from cases.moving_on.staying import Staying
from cases.moving_on.whose import may_move, not_theirs
from cases.referrals.hours import is_out_of_hours
from cases.withdrawing import TOO_LATE, withdraw
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Permission, may
from partners.just_done import is_own
from partners.models import User, Worker

REACHED = "Choose how much of what was hoped for was reached."
MEANWHILE = "Somebody changed this meanwhile. Look at the page, and try again."
THE_SAME = "Their key worker from before: the support was opened again."


@transaction.atomic
def close_referral(
    *,
    referral: Referral,
    by: User,
    closed_on: datetime.date,
    objectives: str,
    words: str = "",
    stays: Sequence[Staying] = (),
) -> Referral:
    """The hub stands to them as before, and whoever works with them goes on until somebody says otherwise."""
    kept = _held(referral, by)
    if kept.decision != Decision.ACCEPTED or kept.closed_on:
        raise ValidationError(MEANWHILE)
    if objectives not in Objectives.values:
        raise ValidationError({"objectives": REACHED})
    _refuse_day(kept, closed_on)
    kept.closed_on, kept.objectives_met, kept.closing_words = closed_on, objectives, as_written(words)
    saving.save(kept)
    close_on(kept.record, closed_on)
    for one in stays:
        keep_in_touch(person=kept.person, by=by, start_on=closed_on, referral=kept, **one.said)
    trail.write(by=by, what="change", act="close_referral", people=[kept.person_id], records=[kept.pk],
                counts={"referral": kept.pk})  # fmt: skip
    return kept


@transaction.atomic
def correct_closing(
    *, referral: Referral, by: User, closed_on: datetime.date, objectives: str, words: str = ""
) -> Referral:
    """What was written down wrongly of it, whenever that is seen. Who keeps in touch from then on does from the
    right day.
    """
    kept = _held(referral, by)
    if kept.decision != Decision.ACCEPTED or kept.closed_on is None:
        raise ValidationError(MEANWHILE)
    if objectives not in Objectives.values:
        raise ValidationError({"objectives": REACHED})
    said, before = (closed_on, objectives, as_written(words)), kept.closed_on
    if said == (before, kept.objectives_met, kept.closing_words):
        raise ValidationError("This is what stands there already. Change it, or cancel.")
    _refuse_day(kept, closed_on)
    kept.closed_on, kept.objectives_met, kept.closing_words = said
    saving.save(kept)
    close_on(kept.record, closed_on)
    changed = [kept.pk, *(_from_the_right_day(kept, before) if closed_on != before else [])]
    trail.write(by=by, what="change", act="correct_closing", people=[kept.person_id], records=changed)
    return kept


@transaction.atomic
def take_back_closing(*, referral: Referral, by: User) -> Referral:
    """By who closed it, within ten minutes: who was to keep in touch from then on is taken back with it."""
    kept = _held(referral, by)
    if kept.closed_on is None:
        return kept
    if not is_own(by, "close_referral", referral=kept.pk):
        raise ValidationError(TOO_LATE)
    if kept.reopened_by.exists():
        raise ValidationError("It has been opened again since, so it stays.")
    for one in KeepingInTouch.objects.filter(referral=kept, start_on=kept.closed_on):
        withdraw(one, by, unless_changed=True)
    kept.closed_on, kept.objectives_met, kept.closing_words = None, "", ""
    saving.save(kept)
    close_on(kept.record, None)
    trail.write(by=by, what="change", act="take_back_closing", people=[kept.person_id], records=[kept.pk])
    return kept


@transaction.atomic
def reopen_referral(
    *, referral: Referral, by: User, support: str, words: str = "", worker: Worker | None = None
) -> Referral:
    """New support on the same thread, accepted as it comes. `worker` is the key worker from before, if they can."""
    closed = _held(referral, by)
    if closed.decision != Decision.ACCEPTED or closed.closed_on is None:
        raise ValidationError(MEANWHILE)
    if support not in Support.values:
        raise ValidationError({"support": "Choose the kind of support."})
    now, today = timezone.now(), timezone.localdate()
    if closed.person.died_on:
        raise ValidationError(f"{closed.person.name} has died, so no support opens again.")
    if not closed.hub.is_open_on(today):
        raise ValidationError({"support": f"{closed.hub} is not open any more. Ask another hub for help."})
    record = enveloped(closed.person, Kind.REFERRAL, Category.KEY_WORK, today, by=by, words=words)
    record.began = now
    record.save(update_fields=["began"])
    again = Referral(
        record=record, person=closed.person, hub=closed.hub, received_at=now, route=Route.PLANNED,
        out_of_hours=is_out_of_hours(now), first_response_at=now, decision=Decision.ACCEPTED, decided_on=today,
        support=support, reopens=closed,
    )  # fmt: skip
    saving.save(again)
    if worker is not None:
        if could_be_again(closed.person, by, today) != worker:
            raise ValidationError(
                {"same_worker": "They cannot be it again just now. Leave this empty, and choose."}
            )
        allocate(person=closed.person, worker=worker, role=AllocationRole.KEY_WORKER, by=by, start_on=today,
                 why=THE_SAME)  # fmt: skip
    trail.write(
        by=by, what="change", act="reopen_referral", people=[again.person_id], records=[again.pk, closed.pk]
    )
    return again


@transaction.atomic
def take_back_reopening(*, referral: Referral, by: User) -> None:
    """By who opened it again, within ten minutes. The key worker's allocation that it began has no day."""
    again = _held(referral, by)
    if again.reopens_id is None:
        raise ValidationError("It was not opened again, so there is nothing to take back.")
    today, written_at = timezone.localdate(), again.record.written_at
    if not withdraw(again, by):
        return
    begun = Allocation.objects.filter(
        person=again.person_id, role=AllocationRole.KEY_WORKER, end_on=None, record__words=THE_SAME,
        record__author=by.worker, record__written_at__gte=written_at,
    )  # fmt: skip
    for one in begun.select_related("person"):
        end_allocation(
            allocation=one, end_on=max(one.start_on, today), by=by, reason="It was not opened again."
        )
    trail.write(
        by=by, what="change", act="take_back_reopening", people=[again.person_id], records=[again.record_id]
    )


def _refuse_day(kept: Referral, closed_on: datetime.date) -> None:
    if closed_on > timezone.localdate():
        raise ValidationError(
            {"closed_on": "This day is still to come. Close it on the day, or a later one."}
        )
    received = timezone.localdate(kept.received_at)
    if closed_on < received:
        raise ValidationError(
            {"closed_on": f"It began on {date_words(received)}. Enter that day, or a later one."}
        )
    again = kept.reopened_by.first()
    if again and closed_on > timezone.localdate(again.received_at):
        opened = date_words(timezone.localdate(again.received_at))
        raise ValidationError(
            {"closed_on": f"It was opened again on {opened}. Enter that day, or an earlier one."}
        )


def _from_the_right_day(kept: Referral, before: datetime.date) -> list[int]:
    """Whose promise began as the support closed."""
    theirs = KeepingInTouch.objects.select_related("record").filter(referral=kept, start_on=before)
    for one in theirs:
        if one.end_on and kept.closed_on and one.end_on < kept.closed_on:
            said = f"{one.worker} keeps in touch until {date_words(one.end_on)}. Correct that first."
            raise ValidationError({"closed_on": said})
        one.start_on = kept.closed_on
        saving.save(one)
        place_on(one.record, one.start_on)
    return [one.pk for one in theirs]


def _held(referral: Referral, by: User) -> Referral:
    """Whoever closes or opens waits for whoever does so already."""
    if by.worker is None or not may(by, Permission.MOVE_ON):
        raise PermissionDenied(f"Your role does not let you {Permission.MOVE_ON}.")
    held(referral.person)
    kept = (
        Referral.objects.visible_to(by)
        .select_related("person", "record", "hub")
        .filter(pk=referral.pk)
        .first()
    )
    if kept is None:
        raise ValidationError(MEANWHILE)
    if not may_move(by, kept, key_worker_of(kept.person, by)):
        raise ValidationError(not_theirs(kept))
    return kept  # type: ignore[no-any-return]
