"""Doors of those who triage: the list of what waits, and the decision of one."""

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.actions import accept_referral, decline_referral, withdraw_referral
from cases.allocations.candidate import Candidate
from cases.allocations.candidates import candidates_for
from cases.allocations.team import key_worker_of
from cases.models import Allocation, Referral
from cases.models.key_work import AllocationRole
from cases.models.referral import Decision
from cases.referrals.decision import DecisionForm
from cases.referrals.inbox import inbox, referral_clock
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User, Worker
from partners.sign_in import signed_in

PAGE = "cases/referrals/decide_referral.html"


@require_safe
def referrals(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.TRIAGE)
    rows = inbox(user)
    trail.listed(by=user, act="referrals", people=[row.person for row in rows if row.person])
    return render(request, "cases/referrals/referrals.html", {"rows": rows})


@keeps_drafts("A decision about a referral")
@require_http_methods(["GET", "HEAD", "POST"])
def decide_referral(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Taken on with the key worker, on one page. What is decided already is said, and changes nothing."""
    user = signed_in(request)
    referral = to_decide(user, reference, record_reference)
    shown, then = _shown(referral, user), reverse("referrals")
    form = opened(DecisionForm, request, candidates=_offered(referral, user, shown["stays"]))

    def verb(**said: Any) -> Referral:
        return _decide(referral, user, **said)

    def place(decided: Referral) -> str:
        return reverse("person", args=[reference]) if decided.decision == Decision.ACCEPTED else then

    return ask(
        request, form, verb, then=place, said="Decided. Whoever asked reads it on their page.",
        page=PAGE, save="Save the decision", back=then, back_text="Referrals", act="decide_referral", **shown,
    )  # fmt: skip


def _shown(referral: Referral, user: User) -> dict[str, Any]:
    return {
        "referral": referral,
        "stays": key_worker_of(referral.person, user),
        "clock": referral_clock(referral, timezone.now()),
        "enquiry": getattr(referral, "enquiry", None),
        "pending": referral.decision == Decision.PENDING,
        "may_offer": access.may(user, Permission.OFFER_PLACE) and referral.closed_on is None,
    }


def _offered(referral: Referral, user: User, stays: Allocation | None) -> list[Candidate]:
    """Nobody where they have a key worker: the relationship goes on, whatever is decided here."""
    if stays or referral.decision != Decision.PENDING:
        return []
    return candidates_for(referral.person, AllocationRole.KEY_WORKER, user, timezone.localdate())


def to_decide(user: User, reference: str, record_reference: uuid.UUID) -> Referral:
    found: QuerySet[Referral] = Referral.objects.filter(
        person__reference=reference, hub__in=access.hubs_of(user)
    )
    found = found.select_related("person", "record", "hub", "referring_agency", "enquiry")
    found = found.prefetch_related("enquiry__questions")
    return access.fetch(user, found, Permission.TRIAGE, record__reference=record_reference)


def _decide(
    referral: Referral, by: User, *, decision: str, support: str, worker: str, decline_reason: str, words: str
) -> Referral:
    if decision == Decision.ACCEPTED:
        chosen = Worker.objects.get(reference=worker) if worker else None
        return accept_referral(referral=referral, by=by, support=support, words=words, worker=chosen)
    if decision == Decision.DECLINED:
        return decline_referral(referral=referral, by=by, reason=decline_reason, words=words)
    return withdraw_referral(referral=referral, by=by, words=words)
