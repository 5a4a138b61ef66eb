"""Doors of what is done while somebody is away."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from cases import actions
from cases.missing.action_forms import ActionForm
from cases.missing.doors import FORM, undo_of
from cases.missing.fetching import around, fact_of, page_of
from cases.missing.shown import PRESSES
from cases.models import MissingAction, MissingEpisode
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.pressing import press


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
