"""Doors while somebody is away: what is done, what they are back with. Report and page: nwd/pages/missing/."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.actions.missing_taken_back import FACTS
from cases.missing.fetching import around, fact_of, not_theirs, page_of
from cases.missing.forms import ActionForm, ReturnForm
from cases.missing.shown import PRESSES
from cases.models import MissingAction, MissingEpisode, Record
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.pressing import press
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
TAKEN_BACK = "take_back_missing"


@keeps_drafts("What was done while somebody is away")
@FORM
def add_missing_action(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, episode = fact_of(request, MissingEpisode, reference, record_reference)

    def verb(**said: Any) -> MissingAction:
        return actions.add_missing_action(episode=episode, by=user, **said)

    return ask(
        request, opened(ActionForm, request), verb, then=page_of(episode), said="Saved. It is in the list.",
        undo=undo_of, **around(episode, "What was done"),
    )  # fmt: skip


@require_POST
def press_missing_action(
    request: HttpRequest, reference: str, record_reference: uuid.UUID, what: str
) -> HttpResponse:
    """The usual ones, now, with one press; words can be added as another line."""
    user, episode = fact_of(request, MissingEpisode, reference, record_reference)
    if what not in PRESSES:
        raise Http404

    def verb() -> MissingAction:
        return actions.add_missing_action(episode=episode, what=what, by=user)

    return press(request, verb, said="Saved. It is in the list.", then=page_of(episode), undo=undo_of)


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
