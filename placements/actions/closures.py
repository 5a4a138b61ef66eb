"""Nights on which a bed is out of use by decision. Whoever sleeps in it meanwhile is counted all the same."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from hubs.models import Bed, Closure
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor


@transaction.atomic
def close_bed(
    *, bed: Bed, start_on: datetime.date, reason: str, by: Actor, end_on: datetime.date | None = None
) -> Closure:
    """From the night of `start_on` until the night before `end_on`, or until somebody opens it again."""
    bed = Bed.objects.select_for_update().get(pk=bed.pk)
    if bed.closed_on and bed.closed_on <= start_on:
        raise ValidationError({"start_on": f"It was retired on {date_words(bed.closed_on)}."})
    if start_on < bed.opened_on:
        raise ValidationError({"start_on": f"It is in use since {date_words(bed.opened_on)}."})
    if end_on and end_on <= start_on:
        raise ValidationError({"end_on": "That leaves no night. Enter a later day, or leave it empty."})
    until = Q(start_on__lt=end_on) if end_on else Q()
    covering = Q(end_on__isnull=True) | Q(end_on__gt=start_on)
    if bed.closures.filter(until, covering, reason=reason).exists():
        raise ValidationError("It is out of use for that reason already on some of those nights.")
    closure = Closure(bed=bed, start_on=start_on, end_on=end_on, reason=reason)
    saving.save(closure)
    trail.write(by=by, what="change", act="close_bed", counts={"closure": closure.pk})
    return closure


@transaction.atomic
def reopen_bed(*, closure: Closure, on: datetime.date, by: Actor) -> Closure:
    """The night of `on` is the first in use again; on or before its first night the closure has none."""
    closure = Closure.objects.select_for_update().get(pk=closure.pk)
    if closure.end_on and on >= closure.end_on:
        raise ValidationError({"on": f"It is in use again from {date_words(closure.end_on)} already."})
    closure.end_on = max(on, closure.start_on)
    saving.save(closure)
    trail.write(by=by, what="change", act="reopen_bed", counts={"closure": closure.pk})
    return closure
