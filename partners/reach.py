"""Whom somebody may invite, change, let go or review: follows from the postings that the worker has."""

from django.utils import timezone

from partners.access import Actor, Permission, Service, facts_of, may
from partners.giving import TWO_PEOPLE
from partners.models import Posting, User, Worker
from partners.raising import Says, may_end, within_reach


def coming_postings(worker: Worker) -> list[Posting]:
    """Those in force and those still to begin."""
    found = Posting.objects.not_over_on(timezone.localdate()).filter(worker=worker)
    return list(found.select_related("hub").order_by("start_on", "pk"))


def may_invite(user: Actor, worker: Worker, postings: list[Posting]) -> bool:
    """Who could have given each of their postings. Who has none would sign in to nothing: post them first."""
    if isinstance(user, Service):
        return True
    if not may(user, Permission.MANAGE_PEOPLE) or not postings:
        return False
    return all(_reaches(user, worker, one) for one in postings)


def may_change(user: Actor, worker: Worker, postings: list[Posting]) -> bool:
    """Their name and address; of somebody who has no posting yet, whoever adds workers to that agency."""
    if isinstance(user, Service):
        return True
    if user.worker_id == worker.pk or not may(user, Permission.MANAGE_PEOPLE):
        return False
    if not worker.agency.is_lead and not may(user, Permission.MANAGE_AGENCIES):
        return False
    return all(_reaches(user, worker, one) for one in postings)


def may_let_go(user: Actor, worker: Worker, postings: list[Posting]) -> bool:
    """End everything at once: who may end each part of it. Who is without a posting is for the whole service."""
    if isinstance(user, Service):
        return True
    if user.worker_id == worker.pk or not may(user, Permission.END_ACCESS):
        return False
    return all(may_end(user, one) for one in postings) and (bool(postings) or _everywhere(user))


def may_review(user: User, worker: Worker) -> bool:
    return may(user, Permission.REVIEW_ACCESS) and user.worker_id != worker.pk


def needs_two(worker: Worker, postings: list[Posting]) -> bool:
    """Whether one person alone must never hold the link that opens this worker's sign-in."""
    waiting = worker.proposals.waiting().filter(role__in=TWO_PEOPLE)
    return any(one.role in TWO_PEOPLE for one in postings) or waiting.exists()


def is_in_own_hands(worker: Worker) -> bool:
    """Whether nobody else held the link that opened their sign-in: or one person would make their own second one."""
    opened = worker.invitations.exclude(used_at=None).order_by("-used_at").first()
    if opened is None or opened.made_by_id is None:
        return True
    return opened.mailed_at is not None and opened.email.lower() == worker.email.lower()


def _reaches(user: User, worker: Worker, posting: Posting) -> bool:
    return within_reach(user, worker=worker, role=posting.role, hub_id=posting.hub_id) is not Says.NO


def _everywhere(user: User) -> bool:
    return may(user, Permission.REVIEW_ACCESS) and bool(facts_of(user).postings)
