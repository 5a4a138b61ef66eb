"""Which beds there are for somebody, the hub that was asked first; and whether one is still free for their nights."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q

from cases.models import YoungPerson
from hubs.models import Bed, Hub
from nwd.ui.spoken import date_words
from partners.access import Service
from partners.context import acting
from placements.models import Claim
from placements.stays.free import FreeBed, free_beds
from placements.stays.limits import closure_on

TAKEN = "That bed has just been taken for some of those nights. Choose another."


def beds_for(hubs: list[Hub], asked: Hub | None, start_on: datetime.date) -> list[FreeBed]:
    """Those free that night, with until when; the hub that was asked first."""
    found = free_beds(hubs, start_on)
    asked_key = asked.pk if asked else None
    return sorted(found, key=lambda one: (one.bed.hub_id != asked_key, one.bed.hub.tracker_ref, one.bed.name))


@acting(Service())
def refuse_unless_free(
    bed: Bed, start_on: datetime.date, end_on: datetime.date | None, *, but: YoungPerson
) -> None:
    """Whoever has it. Their own kept bed is free for them. The row of the bed is held meanwhile."""
    bed = Bed.objects.select_for_update(no_key=True).get(pk=bed.pk)
    if start_on < bed.opened_on or (bed.closed_on and bed.closed_on <= start_on):
        raise ValidationError({"bed": "That bed is not in use on those nights. Choose another."})
    if closure := closure_on(bed, start_on):
        until = f" until {date_words(closure.end_on)}" if closure.end_on else ""
        raise ValidationError({"bed": f"That bed is out of use{until}. Choose another."})
    before = Q(start_on__lt=end_on) if end_on else Q()
    claims = Claim.objects.filter(before, Q(end_on=None) | Q(end_on__gt=start_on), bed=bed)
    first = claims.exclude(person=but).order_by("start_on").first()
    if first and (end_on or first.start_on <= start_on):
        raise ValidationError({"bed": TAKEN})
    if first:
        free = f"That bed is free until {date_words(first.start_on)}. Enter that day, or an earlier one."
        raise ValidationError({"end_on": free})
