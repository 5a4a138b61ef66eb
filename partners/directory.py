"""The entries that the pages of people and places are about. They tell of no young person."""

from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest

from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.models import Agency, Invitation, Posting, Proposal, User, Worker
from partners.models.proposal import ProposalQuerySet

M = TypeVar("M", bound=Model)


def entry(user: User, permission: Permission, rows: QuerySet[M], reference: str) -> M:
    """May they at all (403), and is it there (404)? Who works where is no secret among those who may ask."""
    access.require(user, permission)
    found = rows.filter(reference=reference).first()
    if found is None:
        raise Http404
    return found


def held(request: HttpRequest, rows: QuerySet[M]) -> QuerySet[M]:
    """For a form that changes a row: what is sent is compared with what it says now, so nobody else may change it."""
    return rows.select_for_update(of=("self",)) if request.method == "POST" else rows


def agencies() -> QuerySet[Agency]:
    return Agency.objects.select_related("review__owner", "review__reviewed_by")


def hubs() -> QuerySet[Hub]:
    found: QuerySet[Any] = Hub.objects.all()
    return found.select_related("review__owner", "review__reviewed_by")


def workers() -> QuerySet[Worker]:
    return Worker.objects.select_related("agency", "user", "review__owner", "review__reviewed_by")


def postings() -> QuerySet[Posting]:
    return Posting.objects.select_related("worker__agency", "hub")


def proposals() -> ProposalQuerySet:
    return Proposal.objects.select_related("worker__agency", "hub", "proposed_by__worker")


def invitations() -> QuerySet[Invitation]:
    return Invitation.objects.select_related("worker__agency")
