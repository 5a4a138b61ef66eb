"""The beds of a hub: added, renamed, retired. A night out of use is a closure (closures.py)."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from hubs.models import Bed, Hub
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor
from partners.just_done import is_own
from partners.models import User
from placements.taken import require_free


@transaction.atomic
def add_bed(*, hub: Hub, name: str, opened_on: datetime.date, by: Actor) -> Bed:
    """The hub's row is locked, so that the same name sent twice is one bed."""
    hub = Hub.objects.select_for_update().get(pk=hub.pk)
    if not hub.is_open_on(opened_on):
        raise ValidationError({"opened_on": f"{hub} is not open on that day."})
    _require_new_name(hub, name, None)
    bed = Bed(hub=hub, name=name.strip(), opened_on=opened_on)
    saving.save(bed)
    trail.write(by=by, what="change", act="add_bed", counts={"bed": bed.pk})
    return bed


@transaction.atomic
def change_bed(*, bed: Bed, name: str, by: Actor) -> Bed:
    hub = Hub.objects.select_for_update().get(pk=bed.hub_id)
    bed = Bed.objects.select_for_update().get(pk=bed.pk)
    _require_new_name(hub, name, bed)
    bed.name = name.strip()
    saving.save(bed)
    trail.write(by=by, what="change", act="change_bed", counts={"bed": bed.pk})
    return bed


@transaction.atomic
def retire_bed(*, bed: Bed, on: datetime.date, by: Actor) -> Bed:
    """From the night of `on` there is no such bed. Refused while somebody stays in it or it is held from then on."""
    bed = Bed.objects.select_for_update().get(pk=bed.pk)
    if bed.closed_on and bed.closed_on <= on:
        raise ValidationError({"on": f"It was retired on {date_words(bed.closed_on)} already."})
    require_free([bed], on)
    bed.closed_on = on
    saving.save(bed)
    trail.write(by=by, what="change", act="retire_bed", counts={"bed": bed.pk})
    return bed


@transaction.atomic
def keep_bed(*, bed: Bed, by: User) -> Bed:
    """Undoes `retire_bed`: for who retired it, within ten minutes, while the hub is open and its name still free."""
    hub = Hub.objects.select_for_update().get(pk=bed.hub_id)
    bed = Bed.objects.select_for_update().get(pk=bed.pk)
    if bed.closed_on is None:
        return bed
    if not is_own(by, "retire_bed", bed=bed.pk) or hub.closed_on:
        raise ValidationError("It can be brought back for ten minutes by who retired it. Add a bed instead.")
    _require_new_name(hub, bed.name, bed)
    bed.closed_on = None
    saving.save(bed)
    trail.write(by=by, what="change", act="keep_bed", counts={"bed": bed.pk})
    return bed


def _require_new_name(hub: Hub, name: str, own: Bed | None) -> None:
    """Two beds of one name in use at once would be mixed up at a handover."""
    same = Bed.objects.filter(hub=hub, name__iexact=name.strip(), closed_on=None)
    if same.exclude(pk=own.pk if own else None).exists():
        raise ValidationError({"name": f"{hub} has a bed of that name. Choose another."})
