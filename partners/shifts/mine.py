"""A worker's own shifts: the one they are on, the one that is about to begin, those of their diary."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from hubs.models import Hub
from partners.models import Shift, ShiftSort, Worker

#: Who comes so early signs in to the shift that is to come.
EARLY = datetime.timedelta(hours=3)


def due_now(worker: Worker, now: datetime.datetime) -> "QuerySet[Shift]":
    """Theirs that nobody has begun: running now, or about to begin."""
    due = Shift.objects.standing().filter(
        worker=worker, began_at__isnull=True, starts_at__lte=now + EARLY, ends_at__gt=now
    )
    return due.exclude(sort=ShiftSort.ON_CALL).select_related("hub").order_by("starts_at", "pk")


def planned_now(worker: Worker, hub: Hub, now: datetime.datetime) -> Shift | None:
    """Held, for whoever begins it."""
    return due_now(worker, now).filter(hub=hub).select_for_update(of=("self",)).first()


def planned_at_hub(worker: Worker | None, hub: Hub, now: datetime.datetime) -> bool:
    return worker is not None and due_now(worker, now).filter(hub=hub).exists()


def running(worker: Worker) -> Shift | None:
    """Signed in, and not out again."""
    on = Shift.objects.filter(worker=worker, began_at__isnull=False, ended_at__isnull=True)
    return on.select_related("hub").first()


def own_between(
    worker: int, first: datetime.datetime, last: datetime.datetime, *, most: int = 500
) -> list[Shift]:
    """Planned for the worker with this key, those on call too, without what was taken off."""
    own = Shift.objects.standing().filter(worker=worker, starts_at__gte=first, starts_at__lt=last)
    return list(own.select_related("hub").order_by("starts_at", "pk")[:most])


def sort_at(now: datetime.datetime) -> str:
    """Of a shift that nobody planned: by the hour at which it begins."""
    hour = timezone.localtime(now).hour
    if 6 <= hour < 13:
        return ShiftSort.DAY
    return ShiftSort.LATE if 13 <= hour < 20 else ShiftSort.WAKING_NIGHT
