"""A stay is planned to be longer, or shorter."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import refuse_unlikely
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.models import Stay
from placements.stays import ended
from placements.stays.claims import save, those_after
from placements.stays.limits import limit_of
from placements.stays.now import stay_now


@transaction.atomic
def extend_stay(*, stay: Stay, expected_end_on: datetime.date | None, by: User) -> Stay:
    """A new planned end, or none. That they were to leave is no longer so."""
    stay = stay_now(stay, by)
    claim = stay.claim
    ended.refuse_if_over(stay)
    if expected_end_on:
        refuse_unlikely(claim.person, expected_end_on, timezone.localdate(), "expected_end_on")
        if expected_end_on <= claim.start_on:
            raise ValidationError({"expected_end_on": f"Their stay begins on {date_words(claim.start_on)}. "
                                   "Enter a later day."})  # fmt: skip
    if claim.end_on:
        if those_after(claim):
            raise ValidationError(f"It is written already what comes after {date_words(claim.end_on)}. "
                                  "Change that first.")  # fmt: skip
        _lengthen(stay, expected_end_on)
    ended.forget(stay)
    stay.expected_end_on = expected_end_on
    saving.save(stay)
    trail.write(by=by, what="change", act="extend_stay", people=[claim.person_id], records=[stay.pk])
    return stay


def _lengthen(stay: Stay, expected: datetime.date | None) -> None:
    claim = stay.claim
    limit = limit_of(claim.bed, claim.end_on) if claim.bed and claim.end_on else None
    if limit and (expected is None or expected > limit):
        raise ValidationError({"expected_end_on": f"{claim.bed} is somebody else’s from {date_words(limit)}. "
                               "Enter that day or an earlier one, or change room."})  # fmt: skip
    claim.end_on = expected if limit else None
    save(claim, "expected_end_on")
