"""The doors of no: why not, and taken back."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back, signed_in
from raise_meetings import actions
from raise_meetings.asking.doors import fetch_ask, page_of
from raise_meetings.asking.forms import DeclineForm


@gives_words_back
@keeps_drafts("An answer to who asked for a RAISE")
@require_http_methods(["GET", "HEAD", "POST"])
def decline_raise(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_ask(user, Permission.CONVENE, reference)
    return ask(
        request, opened(DeclineForm, request),
        lambda reason: actions.decline_raise(ask=found, reason=reason, by=user), then=page_of,
        said="Answered. Whoever asked, or reads the proposal, sees why.", act="decline_raise",
        title="No RAISE this time",
        undo=lambda made: reverse("undecline_raise", args=[made.reference]),
        back=page_of(found), back_text="What was asked", save="Say no",
    )  # fmt: skip


@require_POST
def undecline_raise(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_ask(user, Permission.CONVENE, reference)
    return take_back(request, lambda: actions.undecline_raise(ask=found, by=user), then=page_of(found))
