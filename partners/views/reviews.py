"""Somebody says that an entry is still right, who looks after it, and when to look again."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from hubs.models import Hub
from partners import access, actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask
from partners.directory import entry
from partners.forms.people import ReviewForm
from partners.models import Agency, Posting, Review, Role, User, Worker
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
#: Who may look after an entry.
OWNERS = (Role.SERVICE_MANAGER, Role.HUB_MANAGER, Role.DEPUTY_HUB_MANAGER, Role.GOVERNANCE_LEAD)


@FORM
def review_agency(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    return _review(
        request, user, entry(user, Permission.REVIEW_ACCESS, entries.agencies(), reference), "agency"
    )


@FORM
def review_worker(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    return _review(
        request, user, entry(user, Permission.REVIEW_ACCESS, entries.workers(), reference), "worker"
    )


@FORM
def review_hub(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    return _review(
        request, user, entry(user, Permission.REVIEW_ACCESS, entries.hubs(), reference), "hub_settings"
    )


def _review(request: HttpRequest, user: User, subject: Agency | Hub | Worker, page: str) -> HttpResponse:
    live = Posting.objects.live_on(access.facts_of(user).day).filter(
        role__in=OWNERS, worker__agency__is_lead=True
    )
    owners = Worker.objects.filter(pk__in=live.values("worker"), left_on=None)
    review = getattr(subject, "review", None)
    myself = access.facts_of(user).worker
    keeper = review.owner if review else myself
    known = {"owner": keeper.reference} if keeper else {}
    choices = [(one.reference, one.name) for one in owners]
    form = ReviewForm(request.POST or None, owners=choices, initial=known)

    def verb(owner: str, **said: Any) -> Review:
        return actions.review(subject=subject, owner=owners.get(reference=owner), by=user, **said)

    back = reverse(page, args=[subject.reference])
    words = "You say that what this page shows is right today." if page != "worker" else (
        "You say that this person still needs the access that their page shows."
    )  # fmt: skip
    return ask(
        request, form, verb, then=back, said="Reviewed.", title=f"Review {subject}", words=words,
        save="It is still right", back=back, back_text=str(subject),
    )  # fmt: skip
