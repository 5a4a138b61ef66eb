"""Verbs that decide a referral: taken on, not taken on, withdrawn. The reason goes to whoever asked."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.allocations import allocate
from cases.models import Enquiry, Referral
from cases.models.key_work import AllocationRole
from cases.models.referral import Decision, DeclineReason, Support
from partners import trail
from partners.access import Permission, may
from partners.models import User, Worker


@transaction.atomic
def accept_referral(
    *, referral: Referral, by: User, support: str, words: str = "", worker: Worker | None = None
) -> Referral:
    """With the kind of support and, where one is named, the key worker from today on."""
    held = _pending(referral, by)
    if support not in Support.values:
        raise ValidationError({"support": "Choose the kind of support."})
    held.support = support
    _decide(held, Decision.ACCEPTED, by, words)
    if worker is not None:
        allocate(
            person=held.person, worker=worker, role=AllocationRole.KEY_WORKER, by=by,
            start_on=timezone.localdate(),
        )  # fmt: skip
    return held


@transaction.atomic
def decline_referral(*, referral: Referral, by: User, reason: str, words: str) -> Referral:
    """With a reason and advice, both of which whoever asked reads. The hub does not stand to them by it any more."""
    held = _pending(referral, by)
    if reason not in DeclineReason.values:
        raise ValidationError({"decline_reason": "Choose why the service does not take them on."})
    if not words.strip():
        raise ValidationError({"words": "Write what you advise: whoever asked reads it."})
    held.decline_reason = reason
    _decide(held, Decision.DECLINED, by, words)
    return held


@transaction.atomic
def withdraw_referral(*, referral: Referral, by: User, words: str = "") -> Referral:
    held = _pending(referral, by)
    _decide(held, Decision.WITHDRAWN, by, words)
    return held


def _pending(referral: Referral, by: User) -> Referral:
    """Locked after the enquiry that it came from, as whoever withdraws that locks them."""
    if by.worker is None or not may(by, Permission.TRIAGE):
        raise PermissionDenied(f"Your role does not let you {Permission.TRIAGE}.")
    enquiry = (
        Enquiry.objects.visible_to(by).select_for_update(of=("self",)).filter(referral=referral.pk).first()
    )
    open_to_them = Referral.objects.visible_to(by).select_related("person")
    held = open_to_them.select_for_update(of=("self",)).filter(pk=referral.pk).first()
    if held is None or held.decision != Decision.PENDING or (enquiry and not enquiry.is_open):
        raise ValidationError("Somebody has decided this meanwhile. Look at the list of referrals.")
    return held  # type: ignore[no-any-return]


def _decide(referral: Referral, decision: Decision, by: User, words: str) -> None:
    """A decision is a response too. What whoever asked is told is written first: after it the hub may know nothing
    of the young person.
    """
    now = timezone.now()
    referral.decision, referral.decided_on = decision, timezone.localdate()
    referral.decision_words = words.strip()
    if decision != Decision.WITHDRAWN:
        referral.first_response_at = referral.first_response_at or now
    trail.write(
        by=by, what="change", act="decide_referral", people=[referral.person_id], records=[referral.pk]
    )
    Enquiry.objects.filter(referral=referral).update(
        outcome=decision, outcome_at=now, told=referral.decision_words,
        decline_reason=_told(referral.decline_reason), first_response_at=referral.first_response_at,
    )  # fmt: skip
    referral.save()


def _told(reason: str) -> str:
    """Whoever asked is not told that somebody was known here before."""
    return DeclineReason.OTHER if reason == DeclineReason.ALREADY_SUPPORTED else reason
