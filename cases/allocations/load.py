"""How much a worker has to do already: young people whose key worker they are, and days on which they are away."""

import datetime
import math

from django.conf import settings
from django.db.models import Count

from cases.models import Allocation
from cases.models.key_work import AllocationRole
from partners.access import facts_of
from partners.actors import Service
from partners.context import acting
from partners.models import Leave, User, Worker


def limit_of(worker: Worker) -> int:
    """How many young people fit into their week: of a part of it, a part, and one at least."""
    if not worker.weekly_hours:
        return int(settings.KEY_WORKER_LIMIT)
    share = min(1, worker.weekly_hours / settings.FULL_TIME_HOURS)
    return max(1, math.floor(settings.KEY_WORKER_LIMIT * share))


def cases_of(workers: list[int], user: User, day: datetime.date) -> dict[int, int]:
    """How many, never who, as on a worker's own page. Of those from whom the reader is barred it knows nothing."""
    barred = facts_of(user).told.get("barred", [])
    with acting(Service()):
        running = Allocation.objects.live_on(day).filter(role=AllocationRole.KEY_WORKER, worker__in=workers)
        counted = running.exclude(person_id__in=barred).order_by().values_list("worker")
        return dict(counted.annotate(Count("person", distinct=True)))


def away(workers: list[int], day: datetime.date) -> dict[int, Leave]:
    """The leave that each is on that day, or the next to come within four weeks."""
    soon = day + datetime.timedelta(days=28)
    leaves = (
        Leave.objects.not_over_on(day).filter(worker__in=workers, start_on__lte=soon).order_by("-start_on")
    )
    return {one.worker_id: one for one in leaves}
