"""What was written down wrongly of a stay, its days, its room or its reason: put right in place.

Its history keeps what stood.
"""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import refuse_unless_may_change
from cases.enveloped import refuse_unlikely
from hubs.models import Bed
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.models import Claim, Stay, StayEndReason
from placements.stays import ended
from placements.stays.claims import move_start, refuse_outside_of, save, those_after, those_before
from placements.stays.now import stay_now


@transaction.atomic
def correct_stay(
    *,
    stay: Stay,
    start_on: datetime.date,
    by: User,
    end_on: datetime.date | None = None,
    bed: Bed | None = None,
    end_reason: str = "",
    planned_end: bool | None = None,
) -> Stay:
    """What ended where it begins, and what goes on where it ends, moves along. Without an end it goes on after all.

    `bed` is the room where it was another one all along.
    """
    stay = stay_now(stay, by, bed)
    claim = stay.claim
    now = (claim.start_on, claim.end_on, claim.bed_id, stay.end_reason, stay.planned_end)
    _refuse_wrong(stay, start_on, end_on, bed, end_reason)
    said = (start_on, end_on, bed.pk if bed else claim.bed_id, end_reason, planned_end)
    if said == now:
        raise ValidationError("This is what is written already. Change it, or cancel.")
    moved = _put_right(claim, start_on, end_on, bed, by)
    if end_on is None:
        ended.forget(stay)
    else:
        stay.end_reason, stay.planned_end = end_reason, planned_end
    if stay.expected_end_on and stay.expected_end_on <= start_on:
        stay.expected_end_on = None
    saving.save(stay)
    records = [stay.pk, *(one.pk for one in moved)]
    trail.write(by=by, what="change", act="correct_stay", people=[claim.person_id], records=records)
    return stay


def _refuse_wrong(
    stay: Stay, start_on: datetime.date, end_on: datetime.date | None, bed: Bed | None, end_reason: str
) -> None:
    person, today = stay.claim.person, timezone.localdate()
    refuse_unlikely(person, start_on, today)
    if stay.arrived_at and start_on > today:
        raise ValidationError({"start_on": "They are here, so their first night is not to come."})
    if end_on and stay.claim.end_on is None:
        raise ValidationError({"end_on": "It has not ended. Use “Leaves”, which asks why."})
    if end_on:
        refuse_unlikely(person, end_on, today, "end_on")
        if end_on < start_on:
            raise ValidationError(
                {"end_on": f"It begins on {date_words(start_on)}. Enter that day, or a later one."}
            )
    if end_reason and end_reason not in StayEndReason:
        raise ValidationError({"end_reason": "Choose why it ended."})
    if bed and stay.claim.bed is None:
        raise ValidationError({"bed": "They live in no bed of a hub."})


def _put_right(
    claim: Claim, start_on: datetime.date, end_on: datetime.date | None, bed: Bed | None, by: User
) -> list[Claim]:
    """Whatever gives up nights goes first. Returns what moved along: nobody corrects another agency's with it."""
    after = those_after(claim) if claim.end_on and end_on != claim.end_on else []
    for one in [*after, *(those_before(claim) if start_on != claim.start_on else [])]:
        refuse_unless_may_change(by, one.record)
    for one in after:
        if end_on is None or (one.end_on and end_on > one.end_on):
            raise ValidationError(
                {"end_on": f"It goes on from {date_words(one.start_on)}. Correct that first."}
            )
    later = end_on is None or (claim.end_on is not None and end_on > claim.end_on)
    if later:
        _begin_on(after, end_on)
    if bed and bed.pk != claim.bed_id:
        refuse_outside_of(bed, start_on, end_on)
        claim.bed = bed
    claim.end_on = end_on
    box = "bed" if bed else "start_on" if start_on != claim.start_on else "end_on"
    if start_on == claim.start_on:
        save(claim, box)
        moved = []
    else:
        moved = move_start(claim, start_on, box)
    if not later:
        _begin_on(after, end_on)
    return [*moved, *after]


def _begin_on(claims: list[Claim], day: datetime.date | None) -> None:
    for one in claims:
        if day:
            one.start_on = day
            save(one, "end_on")
