"""A planned stay: they came, and the night of it is the first one; or they did not, and there never was a stay."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import refuse_unless_past
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.models import Stay
from placements.night import night_of
from placements.stays.claims import move_start
from placements.stays.now import is_awaited, stay_now

HERE = "They have arrived, so this stays. If they have gone again, say that they left."


@transaction.atomic
def arrive(*, stay: Stay, by: User, at: datetime.datetime | None = None) -> Stay:
    """Let in by who says so. On another night than was planned, that night is the first. Twice is once."""
    stay = stay_now(stay, by)
    if not is_awaited(stay):
        return stay
    moment = at or timezone.now()
    refuse_unless_past(stay.claim.person, moment)
    night = night_of(moment)
    if stay.claim.end_on and night >= stay.claim.end_on:
        gone = date_words(stay.claim.end_on)
        raise ValidationError(
            {"at": f"Their nights here end on {gone}. Change that first: they stay longer."}
        )
    moved = move_start(stay.claim, night, "at") if night != stay.claim.start_on else []
    stay.arrived_at, stay.let_in_by = moment, by.worker
    saving.save(stay)
    records = [stay.pk, *(one.pk for one in moved)]
    trail.write(by=by, what="change", act="arrive", people=[stay.claim.person_id], records=records)
    return stay
