"""What the page of one worker shows, and which of its doors are open to the reader."""

import datetime
from typing import Any

from django.apps import apps
from django.utils import timezone

from partners.access import Permission, Service, facts_of, may
from partners.context import acting
from partners.models import Posting, SignInLock, Standing, User, Worker
from partners.raising import may_end
from partners.reach import may_change, may_invite, may_let_go, may_review
from partners.second_factor import have_second_factor
from partners.sign_in.provider.configured import speaking_for

REACHES = (Permission.MANAGE_PEOPLE, Permission.END_ACCESS)


def worker_page(user: User, worker: Worker) -> dict[str, Any]:
    today = timezone.localdate()
    postings = list(Posting.objects.filter(worker=worker).select_related("hub").order_by("-start_on", "-pk"))
    for posting in postings:
        posting.worker = worker  # its agency is known
    coming = [one for one in postings if one.end_on is None or one.end_on > today]
    sign_in = getattr(worker, "user", None)
    here = worker.left_on is None or worker.left_on > today
    own = user.worker_id == worker.pk
    return {
        "worker": worker,
        "rows": [
            {"posting": one, "now": one in coming, "may_end": one in coming and may_end(user, one)}
            for one in postings
        ],
        "before": _history(postings),
        "allocated": _allocated(user, worker, today),
        "sign_in": sign_in,
        "locked": _is_locked(sign_in),
        "ways": speaking_for(worker.agency) if sign_in else [],
        "identities": list(sign_in.identities.order_by("provider")) if sign_in else [],
        "has_factor": bool(sign_in and have_second_factor([sign_in.pk])),
        "invitation": worker.invitations.filter(used_at=None, withdrawn_at=None).first(),
        "proposals": list(worker.proposals.waiting().select_related("hub")),
        "here": here,
        "may_post": here and not own and may(user, Permission.MANAGE_PEOPLE),
        "may_change": may_change(user, worker, coming),
        "may_invite": here and may_invite(user, worker, coming),
        "may_let_go": may_let_go(user, worker, coming),
        "may_review": may_review(user, worker),
        "may_allocate": here and may(user, Permission.ALLOCATE),
        "may_bar": not own and may(user, Permission.BAR),
    }


def _is_locked(sign_in: User | None) -> bool:
    if sign_in is None:
        return False
    return SignInLock.objects.filter(user=sign_in, until__gt=timezone.now(), lifted_at=None).exists()


def _allocated(user: User, worker: Worker, today: datetime.date) -> int:
    """How many young people they work with; never who. Of those from whom the reader is barred it knows nothing."""
    barred = facts_of(user).told.get("barred", [])
    with acting(Service()):
        rows = Standing.objects.live_on(today).filter(worker=worker).exclude(person_id__in=barred)
        return rows.values("person").distinct().count()


def _history(postings: list[Posting]) -> list[Any]:
    """What their postings said before they were changed, newest first."""
    events = apps.get_model("partners", "PostingEvent")._default_manager
    found = events.filter(pgh_obj_id__in=[one.pk for one in postings]).select_related("hub")
    return list(found.order_by("-pgh_created_at", "-pgh_id"))
