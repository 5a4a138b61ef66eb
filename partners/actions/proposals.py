"""What needs a second person: proposed by one, confirmed or declined by another. Until then it gives nothing."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from partners import posted, saving, trail, waiting
from partners.giving import TWO_PEOPLE
from partners.models import Posting, Proposal, User, Worker
from partners.models.proposal import Answer
from partners.raising import Says, may_confirm, may_end, may_post
from partners.reach import is_in_own_hands


@transaction.atomic
def propose_posting(
    *,
    worker: Worker,
    by: User,
    role: str,
    start_on: datetime.date,
    hub: Hub | None = None,
    whole_service: bool = False,
    end_on: datetime.date | None = None,
) -> Proposal:
    if may_post(by, worker=worker, role=role, hub=hub, whole_service=whole_service) is Says.NO:
        raise PermissionDenied("You may not propose this posting.")
    worker = Worker.objects.select_for_update(of=("self",)).get(pk=worker.pk)
    _require_own_hands(worker, role)
    asked = {"worker": worker, "role": role, "hub": hub, "whole_service": whole_service}
    if Proposal.objects.waiting().filter(**asked).exists():
        raise ValidationError("This is proposed already, and waits for a second person.")
    proposal = Proposal(**asked, start_on=start_on, end_on=end_on, proposed_by=by)
    saving.save(proposal)
    if role in TWO_PEOPLE:
        waiting.withdraw_handed_over(worker)
    trail.write(by=by, what="permission", act="propose_posting", counts={"proposal": proposal.pk})
    return proposal


@transaction.atomic
def confirm_proposal(*, proposal: Proposal, by: User) -> Posting:
    """The posting begins on the day that was proposed, or today where that has passed: nothing is given backwards."""
    proposal = _locked(proposal)
    if not may_confirm(by, proposal):
        raise PermissionDenied("Another person has to confirm this, in a role that may.")
    _require_own_hands(proposal.worker, proposal.role)
    posting = Posting(
        worker=proposal.worker, role=proposal.role, hub=proposal.hub, whole_service=proposal.whole_service,
        start_on=max(proposal.start_on, timezone.localdate()), end_on=proposal.end_on,
    )  # fmt: skip
    posted.give(posting)
    _answer(proposal, Answer.CONFIRMED, by, posting)
    counts = {"proposal": proposal.pk, "posting": posting.pk}
    trail.write(by=by, what="permission", act="confirm_proposal", counts=counts)
    return posting


@transaction.atomic
def decline_proposal(*, proposal: Proposal, by: User) -> Proposal:
    """Who may confirm it may decline it, who may end such a posting too; who proposed it takes it back."""
    proposal = _locked(proposal)
    own = by.pk == proposal.proposed_by_id
    would_be = Posting(worker=proposal.worker, role=proposal.role, hub=proposal.hub)
    if not (own or may_confirm(by, proposal) or may_end(by, would_be)):
        raise PermissionDenied("You may not decide about this.")
    _answer(proposal, Answer.WITHDRAWN if own else Answer.DECLINED, by, None)
    trail.write(by=by, what="permission", act="decline_proposal", counts={"proposal": proposal.pk})
    return proposal


def _require_own_hands(worker: Worker, role: str) -> None:
    if role in TWO_PEOPLE and not is_in_own_hands(worker):
        raise ValidationError(
            "Their sign-in was opened by a link that was handed over, or that went to another address than their "
            "page shows. Invite them by mail to that address, and propose this when they have joined."
        )


def _locked(proposal: Proposal) -> Proposal:
    """Two answers at once: the second finds the first."""
    found = Proposal.objects.select_for_update(of=("self",)).select_related("worker__agency", "hub")
    proposal = found.get(pk=proposal.pk)
    if proposal.answer:
        raise ValidationError("Somebody has answered this already.")
    return proposal


def _answer(proposal: Proposal, answer: str, by: User, posting: Posting | None) -> None:
    proposal.answer, proposal.answered_by, proposal.answered_at = answer, by, timezone.now()
    proposal.posting = posting
    saving.save(proposal)
