"""Doors while somebody is away: what is done, what they are back with. Report and page: nwd/pages/missing/."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.actions.missing_taken_back import FACTS
from cases.missing.action_forms import ReturnForm
from cases.missing.fetching import around, fact_of, not_theirs, page_of
from cases.models import MissingEpisode, Record
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
TAKEN_BACK = "take_back_missing"


@keeps_drafts("That they are back")
@FORM
def record_return(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, episode = fact_of(request, MissingEpisode, reference, record_reference)

    def verb(**said: Any) -> MissingEpisode:
        return actions.record_return(episode=episode, by=user, **said)

    return ask(
        request, opened(ReturnForm, request), verb, then=page_of(episode), save="They are back",
        said="Saved. Offer them the talk with somebody independent: it is due within 72 hours.",
        undo=lambda back: reverse("undo_return", args=[reference, record_reference]),
        nothing=not_theirs(user, episode), **around(episode, "They are back"),
    )  # fmt: skip


@require_POST
def undo_return(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, episode = fact_of(request, MissingEpisode, reference, record_reference)
    return take_back(request, lambda: actions.undo_return(episode=episode, by=user), then=page_of(episode))


@require_POST
def take_back_missing(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The Undo of what was just written: a report, a line, a profile, a place, a talk."""
    user = signed_in(request)
    records = Record.objects.filter(kind__in=list(FACTS), corrects__isnull=True, person__reference=reference)
    record = access.fetch(user, records, Permission.REPORT_MISSING, what="change", reference=record_reference)
    then = reverse("record", args=[reference, record.reference])
    return take_back(request, lambda: actions.take_back_missing(record=record, by=user), then=then)


def undo_of(fact: Any) -> str:
    return reverse(TAKEN_BACK, args=[fact.person.reference, fact.record.reference])
