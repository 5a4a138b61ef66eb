"""A bed is kept for somebody who is not in it: moving on step by step, on an activity, in hospital, missing."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import refuse_unless_may_change
from cases.enveloped import refuse_unlikely
from cases.models import YoungPerson
from hubs.models import Bed
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.actions.out import end_outs
from placements.models import Claim, ClaimKind, Hold, HoldReason
from placements.night import night_of
from placements.offers.knowing import refuse_unless_known
from placements.stays import ended
from placements.stays.claims import begin, end, keep, last_night_of, refuse_unless_usable, save
from placements.stays.kept import stay_before, who_sleeps_in
from placements.stays.limits import limit_of
from placements.stays.now import hold_now, locked


@transaction.atomic
def hold_bed(
    *,
    person: YoungPerson,
    bed: Bed,
    start_on: datetime.date,
    reason: str,
    by: User,
    expected_end_on: datetime.date | None = None,
    words: str = "",
    away_at: str = "",
    provider: str = "",
    in_area: bool = True,
    knows_of_apart: bool = False,
) -> Hold:
    """From the night of `start_on`; their nights in it end that day. `away_at` is the kind of home that they are in
    meanwhile, where that is to be said. `knows_of_apart` is asked for who does not live there yet.
    """
    (bed,) = locked(person, bed)
    _refuse_wrong(person, start_on, reason, expected_end_on, away_at)
    sleeping = who_sleeps_in(person, start_on)
    if sleeping is None:
        refuse_unless_usable(bed, start_on, night_of(timezone.now()), despite=True)
        refuse_unless_known(person, bed.hub, start_on, by, knows=knows_of_apart)
    else:
        _step_out(sleeping, bed, start_on, by)
    end_on = last_night_of(bed, start_on, expected_end_on)
    hold = keep(person, bed, start_on, by=by, end_on=end_on, words=words, reason=reason,
                expected_end_on=expected_end_on)  # fmt: skip
    records = [hold.pk, *([sleeping.pk] if sleeping else [])]
    if start_on <= timezone.localdate():
        end_outs(person=person, at=timezone.now(), by=by)
    if away_at:
        away = begin(person, away_at, start_on, by=by, box="away_at", provider=provider.strip(), in_area=in_area,
                     expected_end_on=expected_end_on)  # fmt: skip
        records.append(away.pk)
    trail.write(by=by, what="change", act="hold_bed", people=[person.pk], records=records)
    return hold


@transaction.atomic
def extend_hold(*, hold: Hold, expected_end_on: datetime.date | None, by: User) -> Hold:
    hold = hold_now(hold, by)
    claim = hold.claim
    _refuse_if_over(hold)
    if expected_end_on:
        refuse_unlikely(claim.person, expected_end_on, timezone.localdate(), "expected_end_on")
        if expected_end_on <= claim.start_on:
            raise ValidationError({"expected_end_on": "That leaves no night. Enter a later day."})
    limit = limit_of(claim.bed, claim.end_on) if claim.end_on and claim.bed else None
    if limit and (expected_end_on is None or expected_end_on > limit):
        raise ValidationError({"expected_end_on": f"{claim.bed} is somebody else’s from {date_words(limit)}. "
                               "Enter that day or an earlier one."})  # fmt: skip
    claim.end_on = expected_end_on if limit else None
    save(claim, "expected_end_on")
    hold.expected_end_on = expected_end_on
    saving.save(hold)
    trail.write(by=by, what="change", act="extend_hold", people=[claim.person_id], records=[hold.pk])
    return hold


@transaction.atomic
def end_hold(
    *,
    hold: Hold,
    on: datetime.date,
    by: User,
    end_reason: str = "",
    planned_end: bool | None = None,
) -> Hold:
    """From the night of `on` the bed is free for others. Where they lived in it before, their stay is over with that:
    `end_reason` and `planned_end` are said of it.
    """
    hold = hold_now(hold, by)
    claim = hold.claim
    _refuse_if_over(hold)
    refuse_unlikely(claim.person, on, timezone.localdate(), "on")
    if on < claim.start_on or (claim.end_on and on > claim.end_on):
        raise ValidationError(
            {"on": f"It is kept from {date_words(claim.start_on)}. Enter that day, or a later one."}
        )
    end(claim, on, "on")
    records, before = [hold.pk], stay_before(claim)
    if before and end_reason:
        refuse_unless_may_change(by, before.record)
        before.stay.end_reason, before.stay.planned_end = end_reason, planned_end
        saving.save(before.stay)
        records.append(before.pk)
    trail.write(by=by, what="change", act="end_hold", people=[claim.person_id], records=records)
    return hold


def _refuse_if_over(hold: Hold) -> None:
    end_on = hold.claim.end_on
    if end_on and end_on <= timezone.localdate():
        raise ValidationError(f"It was kept until {date_words(end_on)}. Keep it anew where it is still free.")


def _refuse_wrong(
    person: YoungPerson, start_on: datetime.date, reason: str, expected: datetime.date | None, away_at: str
) -> None:
    refuse_unlikely(person, start_on, timezone.localdate())
    if reason not in HoldReason:
        raise ValidationError({"reason": "Choose why it is kept."})
    if expected and expected <= start_on:
        raise ValidationError(
            {"expected_end_on": "That leaves no night. Enter a later day, or leave it empty."}
        )
    if away_at and (away_at not in ClaimKind or away_at in (ClaimKind.HUB_BED, ClaimKind.HOLD)):
        raise ValidationError({"away_at": "Choose a kind of home that is no bed of a hub."})


def _step_out(sleeping: Claim, bed: Bed, start_on: datetime.date, by: User) -> None:
    refuse_unless_may_change(by, sleeping.record)
    if sleeping.bed_id != bed.pk:
        said = f"They sleep in {sleeping.bed} that night. Keep that one, or say first that they leave."
        raise ValidationError({"bed": said})
    if sleeping.start_on == start_on:
        raise ValidationError({"start_on": "They moved in that day. Keep it from the next night on."})
    end(sleeping, start_on, "start_on")
    ended.forget(sleeping.stay)
    saving.save(sleeping.stay)
