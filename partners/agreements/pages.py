"""Doors for reading agreements: the list by state, one of them, and one's own agency's in plain words."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from partners import access
from partners.access import Permission
from partners.agreements.questions import agency_of, agreement_of, agreements_of, lead_agency, looked_at
from partners.agreements.states import Looked, State
from partners.models import Agency, Clause, User
from partners.sign_in import signed_in

ORDER = list(State)


@require_safe
def agreements(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_AGREEMENTS)
    seen = sorted(looked_at(user), key=lambda one: (ORDER.index(one.state), one.agreement.number))
    shown = {
        "by_state": [(state, list(some)) for state, some in groupby(seen, key=lambda one: one.state)],
        "may_draft": access.may(user, Permission.DRAFT_AGREEMENTS),
    }
    return render(request, "partners/agreements/agreements.html", shown)


@require_safe
def agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    seen = agreement_of(user, Permission.READ_AGREEMENTS, reference)
    versions = agreements_of(user).filter(number=seen.agreement.number).exclude(pk=seen.agreement.pk)
    drafts = access.may(user, Permission.DRAFT_AGREEMENTS)
    shown = {
        "seen": seen,
        "matrix": matrix(seen),
        "versions": versions.order_by("-version"),
        "others": _without_clauses(seen) if drafts and seen.state is State.DRAFT else [],
        "suspended_by": _suspended_by(seen),
        "may_draft": drafts,
        **_may(user, seen),
    }
    return render(request, "partners/agreements/agreement.html", shown)


@require_safe
def our_agreements(request: HttpRequest) -> HttpResponse:
    """For everybody at work, whatever their role: what their agency may read and add, and why."""
    user = signed_in(request)
    agency = agency_of(user)
    of_lead = agency is None or agency.is_lead
    running = [] if of_lead else [one for one in looked_at(user) if one.state is not State.DRAFT]
    ours = [(one, _in_force(one, agency), [c for c in one.agreement.clauses.all() if c.agency == agency])
            for one in running if one.state is not State.ENDED]  # fmt: skip
    shown = {"agency": agency, "of_lead": of_lead, "ours": ours, "lead": lead_agency(),
             "may_read_all": access.may(user, Permission.READ_AGREEMENTS)}  # fmt: skip
    return render(request, "partners/agreements/ours.html", shown)


def matrix(seen: Looked) -> list[tuple[Agency, list[Clause]]]:
    clauses = sorted(seen.agreement.clauses.all(), key=lambda one: (one.agency.name, one.number))
    return [(agency, list(some)) for agency, some in groupby(clauses, key=lambda one: one.agency)]


def page_of(reference: str) -> str:
    return reverse("agreement", args=[reference])


def _in_force(seen: Looked, agency: Agency | None) -> bool:
    """For this party: in words what the database decides (facts.sql)."""
    started = seen.agreement.start_on <= seen.day and seen.state is not State.SUSPENDED
    signed = {side.agency for side in seen.sides if side.signature}
    return started and agency in signed and any(one.is_lead for one in signed)


def _without_clauses(seen: Looked) -> list[Agency]:
    return list(
        Agency.objects.filter(is_lead=False).exclude(pk__in=[one.pk for one in seen.parties]).order_by("name")
    )


def _suspended_by(seen: Looked) -> Agency | None:
    worker = seen.suspension.suspended_by.worker if seen.suspension else None
    return worker.agency if worker else None


def _may(user: User, seen: Looked) -> dict[str, bool]:
    """Which of its doors this reader is shown. The verbs decide again."""
    agency = agency_of(user)
    side = seen.side_of(agency) if agency else None
    running = seen.state not in (State.DRAFT, State.ENDED)
    changes = running and side is not None and access.may(user, Permission.SUSPEND_AGREEMENTS)
    signs = access.may(user, Permission.SIGN_AGREEMENTS) and side is not None and side.signature is None
    return {
        "may_sign": signs and bool(seen.parties) and seen.state is not State.ENDED,
        "may_suspend": changes and seen.suspension is None,
        "may_resume": changes and seen.suspension is not None and _suspended_by(seen) == agency,
        "may_end": changes,
    }
