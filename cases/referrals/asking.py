"""Doors of whoever asks for help: the form, what they have asked, and what became of each."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.models import Enquiry
from cases.referrals.clock import clock_of
from cases.referrals.forms import AskingForm
from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

MOST = 50


def page_of(enquiry: Enquiry) -> str:
    return reverse("asked_one", args=[enquiry.reference])


def own(user: User) -> QuerySet[Enquiry]:
    """What they asked themselves: nobody else of their agency reads it here."""
    return Enquiry.objects.visible_to(user).asked_by_worker(access.facts_of(user).worker)


@keeps_drafts("Asking for help")
@require_http_methods(["GET", "HEAD", "POST"])
def ask_for_help(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.ASK_FOR_HELP)
    hubs = list(Hub.objects.open_on(timezone.localdate()))

    def verb(**said: object) -> Enquiry:
        return actions.ask_for_help(by=user, **said)  # type: ignore[arg-type]

    return ask(
        request, opened(AskingForm, request, hubs=hubs), verb, then=page_of,
        said="Sent. This page says by when the hub responds, and what it says.",
        title="Ask for help for a young person", save="Ask for help", back=reverse("asked"),
        back_text="What I have asked", act="ask_for_help",
        words="If somebody is in danger now, ring 999 first. You can ask at any hour.",
    )  # fmt: skip


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """The newest first; two queries, whatever their number."""
    user, now = signed_in(request), timezone.now()
    access.require(user, Permission.ASK_FOR_HELP)
    found = (
        own(user).select_related("hub").prefetch_related("questions").order_by("-received_at", "-pk")[:MOST]
    )
    rows = [
        (one, clock_of(one.received_at, one.first_response_at, one.questions.all(), now)) for one in found
    ]
    return render(request, "cases/referrals/asked.html", {"rows": rows})


@require_safe
def asked_one(request: HttpRequest, reference: str) -> HttpResponse:
    """What they wrote, and what they are told: never whether anybody here was known before."""
    user = signed_in(request)
    mine = own(user).select_related("hub", "passed_from").prefetch_related("questions")
    enquiry = access.fetch(user, mine, Permission.ASK_FOR_HELP, reference=reference)
    questions = list(enquiry.questions.all())
    clock = clock_of(enquiry.received_at, enquiry.first_response_at, questions, timezone.now())
    waits = next((one for one in questions if one.answered_at is None), None)
    shown = {"enquiry": enquiry, "questions": questions, "clock": clock, "waits": waits}
    return render(request, "cases/referrals/asked_one.html", shown)
