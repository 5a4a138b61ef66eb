"""Who of the staff has a part in an incident, and so does not judge it: nobody reviews their own."""

from django.db.models import Q
from django.utils import timezone

from hubs.models import Hub
from partners.models import Posting, Shift, User, Worker
from placements.models import Incident, MeasureUsed


def staff_of(hub: Hub) -> list[Worker]:
    """Those posted here or to the whole service today, by name."""
    live = Posting.objects.live_on(timezone.localdate()).filter(Q(hub=hub) | Q(whole_service=True))
    workers = Worker.objects.filter(postings__in=live).distinct()
    return sorted(workers, key=lambda one: (one.given_name, one.family_name, one.pk))


def on_shift(hub: Hub) -> list[Worker]:
    return [
        shift.worker
        for shift in Shift.objects.at(hub, timezone.now()).select_related("worker")
        if shift.worker
    ]


def at_hand(hub: Hub) -> list[Worker]:
    """Those on shift now first."""
    here = on_shift(hub)
    return [*here, *(one for one in staff_of(hub) if one not in here)]


def used_a_measure(incident: Incident, worker: Worker | None) -> bool:
    used = MeasureUsed.objects.filter(Q(used_by=worker) | Q(helped_by=worker), incident=incident)
    return worker is not None and used.exists()


def is_concerned(incident: Incident, worker: Worker | None) -> bool:
    """It is about them, they were hurt or took part, or used a measure in it."""
    if worker is None:
        return False
    return incident.staff.filter(worker=worker, concerned=True).exists() or used_a_measure(incident, worker)


def is_own(incident: Incident, user: User) -> bool:
    return incident.recorded_by_id == user.worker_id or is_concerned(incident, user.worker)
