"""Doors of postings, and of those that wait for a second person."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hubs.models import Hub
from partners import access, actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask_again, take_back
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.forms.posts import EndingForm, PostingForm
from partners.models import Posting, Proposal
from partners.raising import Says, may_confirm, may_end, may_post
from partners.sign_in import signed_in
from partners.views.workers import FORM, page_of


@keeps_drafts("A posting of a worker")
@FORM
def post_worker(request: HttpRequest, reference: str) -> HttpResponse:
    """What one may not give alone becomes a proposal."""
    user = signed_in(request)
    worker = entry(user, Permission.MANAGE_PEOPLE, entries.workers(), reference)
    hubs = list(Hub.objects.open_on(timezone.localdate()))
    form = opened(PostingForm, request, giver=user, worker=worker, hubs=hubs)

    def verb(**said: Any) -> Posting | Proposal:
        place = {name: said[name] for name in ("role", "hub", "whole_service")}
        alone = may_post(user, worker=worker, **place) is not Says.PROPOSE
        give = actions.post_worker if alone else actions.propose_posting
        return give(worker=worker, by=user, **said)

    return ask_again(
        request, form, verb, then=lambda _: page_of(worker), said="Saved. What needs a second person waits for one.",
        title=f"Post {worker}", save="Post them", back=page_of(worker), back_text=str(worker),
        nothing="" if len(form.fields["role"].choices) > 1 else "Your role gives nothing to this worker.",  # type: ignore[attr-defined]
    )  # fmt: skip


@FORM
def end_posting(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    posting = entry(user, Permission.END_ACCESS, entries.postings(), reference)

    def verb(**said: Any) -> Posting:
        return actions.end_posting(posting=posting, by=user, **said)

    return ask_again(
        request, EndingForm(request.POST or None), verb, then=page_of(posting.worker), said="Saved. It ends.",
        undo=None if user.worker_id == posting.worker_id else lambda _: reverse("restore_posting", args=[reference]),
        title=f"End a posting of {posting.worker}", words=f"{posting}.", save="End it",
        back=page_of(posting.worker), back_text=str(posting.worker),
    )  # fmt: skip


@require_POST
def restore_posting(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    posting = entry(user, Permission.END_ACCESS, entries.postings(), reference)

    def verb() -> Posting:
        return actions.restore_posting(posting=posting, by=user)

    return take_back(request, verb, then=page_of(posting.worker))


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_DIRECTORY)
    return render(request, "partners/proposals.html", {"proposals": entries.proposals().waiting()[:100]})


@require_http_methods(["GET", "HEAD"])
def proposal(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.READ_DIRECTORY, entries.proposals(), reference)
    would_be = Posting(worker=found.worker, role=found.role, hub=found.hub)
    own = found.proposed_by_id == user.pk
    confirms = not found.answer and may_confirm(user, found)
    declines = not found.answer and (own or confirms or may_end(user, would_be))
    shown = {"proposal": found, "own": own, "may_confirm": confirms, "may_decline": declines}
    return render(request, "partners/proposal.html", shown)


def after(proposal: Proposal) -> str:
    return reverse("proposal", args=[proposal.reference])
