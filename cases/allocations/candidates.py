"""Who could work with a young person: who knows them already, who has room, and whom that suggests.

The order is that of key work in prisons: the worker from before first, then the lightest load.
"""

import datetime

from django.db.models import Q

from cases.allocations.candidate import Candidate
from cases.allocations.fit import POSTED_AS, at_work_on, barred_from
from cases.allocations.known import known_to
from cases.allocations.load import away, cases_of, limit_of
from cases.models import YoungPerson
from cases.models.key_work import AllocationRole
from partners.access import hubs_of
from partners.models import Posting, User, Worker


def candidates_for(person: YoungPerson, role: str, user: User, day: datetime.date) -> list[Candidate]:
    """First who is suggested. At the reader's hubs, at desks and for the whole service, and who knows them already.

    Six questions, however many there are.
    """
    known = known_to(person, user, day)
    barred = barred_from(person, day)
    posted = Q(role__in=POSTED_AS[role]) & (Q(hub__in=hubs_of(user)) | Q(hub__isnull=True))
    if role == AllocationRole.KEY_WORKER:
        before = [worker for worker, how in known.items() if how.days]
        posted |= Q(worker__in=before, worker__agency__is_lead=True)
    here = Q(worker__in=Worker.objects.filter(at_work_on(day)))
    postings = Posting.objects.live_on(day).filter(posted, here).exclude(worker__in=barred)
    by_worker = {
        one.worker_id: one for one in postings.select_related("worker__agency", "hub").order_by("-pk")
    }
    workers = list(by_worker)
    cases, leaves = cases_of(workers, user, day), away(workers, day)
    found = [
        Candidate(one, known[worker], cases.get(worker, 0), limit_of(one.worker), leaves.get(worker), day)
        for worker, one in by_worker.items()
    ]
    return sorted(found, key=_order)


def suggested(candidates: list[Candidate]) -> Candidate | None:
    """Nobody where nobody has room."""
    first = candidates[0] if candidates else None
    return first if first and first.has_room else None


def _order(one: Candidate) -> tuple[object, ...]:
    last = one.known.last.toordinal() if one.known.last and one.was_key_worker else 0
    return (
        not one.has_room, -last, one.cases - one.limit, -one.known.contacts,
        one.worker.family_name, one.worker.given_name, one.worker.pk,
    )  # fmt: skip
