"""Doors of what goes between whoever asked and those who answer: question, answer, first response, withdrawal."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.models import Enquiry
from cases.referrals.asking import own, page_of
from cases.referrals.forms import AnswerForm, QuestionForm, ResponseForm, WithdrawForm
from partners import access
from partners.access import Permission
from partners.asking import Verb, ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


def enquiry_still_open(user: User, permission: Permission, reference: str) -> Enquiry:
    """Without an outcome: what is decided has no such page any more. One's own, or any for those who triage."""
    mine = own(user)
    if access.may(user, Permission.TRIAGE):
        mine = Enquiry.objects.triaged_by(user) if permission is Permission.TRIAGE else Enquiry.objects.all()
    still_open: QuerySet[Enquiry] = mine.filter(outcome="pending")
    return access.fetch(user, still_open, permission, what="change", reference=reference)


def _place(user: User, enquiry: Enquiry) -> str:
    """Back to the page from which they came: of whoever asked, or of those who triage."""
    worker = access.facts_of(user).worker
    mine = worker is not None and enquiry.asked_by_id == worker.pk
    return page_of(enquiry) if mine else reverse("triage", args=[enquiry.reference])


def _about(enquiry: Enquiry, verb: Any, user: User) -> Verb:
    def of_it(**said: Any) -> Any:
        return verb(enquiry=enquiry, by=user, **said)

    return of_it


@keeps_drafts("A question to whoever asked")
@FORM
def ask_referrer(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    enquiry = enquiry_still_open(user, Permission.TRIAGE, reference)
    place = reverse("triage", args=[reference])
    return ask(
        request, opened(QuestionForm, request), _about(enquiry, actions.ask_referrer, user), then=place,
        said="Asked. The clock stands still until they answer.", title="Ask whoever asked for help",
        save="Ask", back=place, back_text="The referral", act="ask_referrer",
    )  # fmt: skip


@keeps_drafts("An answer to a question of the hub")
@FORM
def answer_question(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    enquiry = enquiry_still_open(user, Permission.ASK_FOR_HELP, reference)
    place, waits = _place(user, enquiry), enquiry.questions.filter(answered_at__isnull=True).first()
    return ask(
        request, opened(AnswerForm, request), _about(enquiry, actions.answer_question, user), then=place,
        said="Answered. The clock goes on.", title="Answer the hub’s question", save="Answer", back=place,
        act="answer_question", back_text="What was asked", words=waits.words if waits else "",
        nothing="" if waits else "No question waits for an answer. What the hub asks appears here.",
    )  # fmt: skip


@FORM
def record_response(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    enquiry = enquiry_still_open(user, Permission.TRIAGE, reference)
    place, form = reverse("triage", args=[reference]), ResponseForm(request.POST or None)
    return ask(
        request, form, _about(enquiry, actions.record_response, user), then=place, said="Saved.",
        title="Record the first response", act="record_response", back=place, back_text="The referral",
        words="Somebody spoke with whoever asked, or with the young person. It stops the clock.",
    )  # fmt: skip


@keeps_drafts("A withdrawal")
@FORM
def withdraw_enquiry(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    enquiry = enquiry_still_open(user, Permission.ASK_FOR_HELP, reference)
    place = _place(user, enquiry)
    then = place if place == page_of(enquiry) else reverse("referrals")
    return ask(
        request, opened(WithdrawForm, request), _about(enquiry, actions.withdraw_enquiry, user), then=then,
        said="Withdrawn.", title="Help is not needed any more", save="Withdraw it", back=place,
        back_text="What was asked", act="withdraw_enquiry",
    )  # fmt: skip
