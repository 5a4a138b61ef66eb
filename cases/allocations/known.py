"""How far each worker and a young person know each other, from what the reader may see of it."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count

from cases.models import Allocation, Contact, YoungPerson
from cases.models.key_work import AllocationRole
from partners.models import User


@dataclass
class Known:
    """`days` as their key worker, `last` the day on which any work with them ended or, while it runs, today."""

    days: int = 0
    last: datetime.date | None = None
    contacts: int = 0
    #: Some work with them runs: they stand in, or share it.
    now: bool = False


def known_to(person: YoungPerson, user: User, today: datetime.date) -> dict[int, Known]:
    """By worker. Two questions."""
    known: dict[int, Known] = defaultdict(Known)
    begun = Allocation.objects.visible_to(user).filter(person=person, start_on__lte=today)
    for one in begun.order_by("start_on"):
        until = min(one.end_on or today, today)
        if one.role == AllocationRole.KEY_WORKER:
            known[one.worker_id].days += (until - one.start_on).days
        known[one.worker_id].now |= one.end_on is None or one.end_on > today
        known[one.worker_id].last = max(until, known[one.worker_id].last or until)
    reached = Contact.objects.visible_to(user).filter(person=person, reached=True).order_by()
    for worker, contacts in reached.values_list("worker").annotate(Count("pk")):
        known[worker].contacts = contacts
    return known
