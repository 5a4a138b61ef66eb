"""Who is on shift now, and when somebody's last shift ended."""

import datetime
from dataclasses import dataclass

from django.db.models import Max, Q
from django.utils import timezone

from hubs.models import Hub
from partners.models import Shift, ShiftSort, Worker
from partners.models.shift import here_at


@dataclass(frozen=True)
class OnShift:
    """`here` signed in; `expected` should be here and have not said so; `on_call` are asked by telephone."""

    here: list[Shift]
    expected: list[Shift]
    on_call: list[Shift]

    @property
    def awake(self) -> list[Shift]:
        return [shift for shift in self.here if shift.sort != ShiftSort.SLEEP_IN]

    def of(self, worker: int | None) -> Shift | None:
        """The one that somebody is on, by the worker's key."""
        return next((shift for shift in self.here if worker and shift.worker_id == worker), None)

    @property
    def is_alone(self) -> bool:
        """Lone working, as a fact."""
        return len(self.here) == 1


def on_shift_now(hub: Hub, now: datetime.datetime | None = None) -> OnShift:
    """One query."""
    now = now or timezone.now()
    due = Q(starts_at__lte=now, ends_at__gt=now, began_at__isnull=True)
    found = Shift.objects.standing().filter(Q(due) | here_at(now), hub=hub)
    shifts = list(found.select_related("worker").order_by("began_at", "starts_at", "pk"))
    here = [shift for shift in shifts if shift.began_at]
    on_call = [shift for shift in shifts if not shift.began_at and shift.sort == ShiftSort.ON_CALL]
    expected = [shift for shift in shifts if not shift.began_at and shift.sort != ShiftSort.ON_CALL]
    return OnShift(here, expected, on_call)


def last_shift_end(
    worker: Worker, hub: Hub | None = None, now: datetime.datetime | None = None
) -> datetime.datetime | None:
    """When they last went home: what "since my last shift" means. None for whoever has worked none."""
    ended = Shift.objects.filter(worker=worker, ended_at__lte=now or timezone.now())
    if hub is not None:
        ended = ended.filter(hub=hub)
    found: datetime.datetime | None = ended.aggregate(last=Max("ended_at"))["last"]
    return found
