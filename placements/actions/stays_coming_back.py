"""Back in the bed that was kept for them: their stay goes on."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import refuse_unlikely
from nwd.ui.spoken import date_words
from partners import trail
from partners.models import User
from placements.models import ClaimKind, Hold, Stay
from placements.stays.claims import begin, end, give_way
from placements.stays.kept import away_meanwhile, stay_before
from placements.stays.limits import limit_of
from placements.stays.now import hold_now


@transaction.atomic
def come_back_to_bed(*, hold: Hold, on: datetime.date, by: User) -> Stay:
    """From the night of `on` they sleep in it again, and where they were meanwhile ends.

    For who never slept in it the stay begins.
    """
    hold = hold_now(hold, by)
    claim = hold.claim
    refuse_unlikely(claim.person, on, timezone.localdate(), "on")
    if on < claim.start_on or (claim.end_on and on > claim.end_on):
        until = f" until {date_words(claim.end_on)}" if claim.end_on else ""
        raise ValidationError(
            {"on": f"It is kept from {date_words(claim.start_on)}{until}. Enter a day of those."}
        )
    before, away = stay_before(claim), away_meanwhile(claim, on)
    end(claim, on, "on")
    ending = [claim, *([away] if away else [])]
    give_way(ending[1:], on, "on")
    planned = before.stay.expected_end_on if before else hold.expected_end_on
    limit = limit_of(claim.bed, on) if claim.bed else None
    planned = min((one for one in (planned, limit) if one and one > on), default=None)
    arrived = before is None and on <= timezone.localdate()
    stay = begin(
        claim.person, ClaimKind.HUB_BED, on, by=by, bed=claim.bed, end_on=limit and planned, box="on",
        in_area=True, goes_on=before is not None, expected_end_on=planned,
        arrived_at=timezone.now() if arrived else None, let_in_by=by.worker if arrived else None,
    )  # fmt: skip
    records = [stay.pk, *(one.pk for one in ending)]
    trail.write(by=by, what="change", act="come_back_to_bed", people=[claim.person_id], records=records)
    return stay
