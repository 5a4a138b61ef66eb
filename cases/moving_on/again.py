"""Who was the key worker of somebody whose support has closed, and could be it again."""

import datetime

from cases.allocations.fit import barred_from
from cases.allocations.load import away, cases_of, limit_of
from cases.models import Allocation, YoungPerson
from cases.models.key_work import AllocationRole
from partners.models import User, Worker


def last_key_worker(person: YoungPerson, user: User, day: datetime.date) -> Worker | None:
    """Nobody where somebody is it on that day: they simply go on."""
    theirs = Allocation.objects.visible_to(user).filter(
        person=person, role=AllocationRole.KEY_WORKER, start_on__lte=day
    )
    last = theirs.select_related("worker").order_by("-start_on", "-pk").first()
    return last.worker if last and last.end_on and last.end_on <= day else None


def could_be_again(person: YoungPerson, user: User, day: datetime.date) -> Worker | None:
    """The same worker, where they are still here, at work and have room."""
    worker = last_key_worker(person, user, day)
    if worker is None or (worker.left_on and worker.left_on <= day) or worker.pk in barred_from(person, day):
        return None
    leave = away([worker.pk], day).get(worker.pk)
    is_away = leave is not None and leave.start_on <= day
    has_room = cases_of([worker.pk], user, day).get(worker.pk, 0) < limit_of(worker)
    return worker if has_room and not is_away else None
