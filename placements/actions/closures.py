"""Nights on which a bed is out of use by decision. Whoever sleeps in it meanwhile is counted all the same."""

import datetime

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q

from hubs.models import Bed, Closure
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor
from partners.just_done import is_own
from partners.models import User


@transaction.atomic
def close_bed(
    *, bed: Bed, start_on: datetime.date, reason: str, by: Actor, end_on: datetime.date | None = None
) -> Closure:
    """From the night of `start_on` until the night before `end_on`, or until somebody opens it again."""
    bed = Bed.objects.select_for_update().get(pk=bed.pk)
    closure = Closure(bed=bed, start_on=start_on, end_on=end_on, reason=reason)
    _require_new_nights(closure)
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


@transaction.atomic
def change_closure(
    *, closure: Closure, start_on: datetime.date, reason: str, by: Actor, end_on: datetime.date | None = None
) -> Closure:
    """Other nights, or another reason: planned otherwise, or written down wrongly. Its history keeps what stood."""
    bed = Bed.objects.select_for_update().get(pk=closure.bed_id)
    closure = Closure.objects.select_for_update().get(pk=closure.pk)
    closure.bed, closure.start_on, closure.end_on, closure.reason = bed, start_on, end_on, reason
    _require_new_nights(closure)
    saving.save(closure)
    trail.write(by=by, what="change", act="change_closure", counts={"closure": closure.pk})
    return closure


@transaction.atomic
def close_again(*, closure: Closure, by: User) -> Closure:
    """Undoes `reopen_bed`: for who did it, within ten minutes. The nights are as they were before."""
    closure = Closure.objects.select_for_update().select_related("bed").get(pk=closure.pk)
    if not is_own(by, "reopen_bed", closure=closure.pk):
        raise ValidationError(
            "It can be undone for ten minutes by who did it. Take the bed out of use again."
        )
    history = apps.get_model("hubs", "ClosureEvent")._default_manager.filter(pgh_obj_id=closure.pk)
    closure.end_on = history.latest("pgh_id").end_on
    _require_new_nights(closure)
    saving.save(closure)
    trail.write(by=by, what="change", act="close_again", counts={"closure": closure.pk})
    return closure


def _require_new_nights(closure: Closure) -> None:
    """Nights on which there is such a bed, and for that reason only once."""
    bed, start_on, end_on = closure.bed, closure.start_on, closure.end_on
    if bed.closed_on and bed.closed_on <= start_on:
        raise ValidationError({"start_on": f"It was retired on {date_words(bed.closed_on)}."})
    if start_on < bed.opened_on:
        raise ValidationError({"start_on": f"It is in use since {date_words(bed.opened_on)}."})
    if end_on and end_on <= start_on:
        raise ValidationError({"end_on": "That leaves no night. Enter a later day, or leave it empty."})
    until = Q(start_on__lt=end_on) if end_on else Q()
    covering = Q(end_on__isnull=True) | Q(end_on__gt=start_on)
    others = bed.closures.exclude(pk=closure.pk).exclude(end_on=F("start_on"))
    if others.filter(until, covering, reason=closure.reason).exists():
        raise ValidationError("It is out of use for that reason already on some of those nights.")
