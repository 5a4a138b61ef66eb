"""Doors of the talk after coming back: offered, answered, held."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.contributing import is_of_their_agency
from cases.missing.clock import talk_clock
from cases.missing.doors import undo_of
from cases.missing.fetching import around, fact_of, not_theirs, page_of
from cases.missing.talk_forms import AnswerForm, OfferForm, TalkForm
from cases.models import MissingEpisode, ReturnTalk
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User

FORM = require_http_methods(["GET", "HEAD", "POST"])
SAID = ("held_by", "held_for", "would_help", "shared_with")
FOR_THEM = "It is theirs: they choose where, and who is there. Somebody independent of the home holds it."


@keeps_drafts("The offer of a talk after coming back")
@FORM
def offer_return_talk(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, episode = fact_of(request, MissingEpisode, reference, record_reference)

    def verb(**said: Any) -> ReturnTalk:
        return actions.offer_return_talk(episode=episode, by=user, **said)

    away = "" if episode.returned_at else "They are not back yet. The talk is offered when they are."
    clock = talk_clock(episode.returned_at, episode.interview_held_at).said if episode.returned_at else ""
    return ask(
        request, opened(OfferForm, request), verb, then=page_of(episode), said="Saved.", undo=undo_of,
        nothing=away or not_theirs(user, episode), words=f"{FOR_THEM} {clock}",
        **around(episode, "Offer a talk"),
    )  # fmt: skip


@keeps_drafts("The answer to a talk after coming back")
@FORM
def answer_return_talk(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, talk = _talk(request, reference, record_reference)
    present = {"answer": talk.answer, "answer_words": talk.answer_words}
    form = opened(AnswerForm, request, present=present)

    def verb(**said: Any) -> ReturnTalk:
        return actions.answer_return_talk(talk=talk, by=user, **said)

    return ask(
        request, form, verb, then=page_of(talk.episode), said="Saved.", nothing=_others(user, talk),
        **around(talk.episode, "Do they want to talk?"),
    )  # fmt: skip


@keeps_drafts("A talk after coming back")
@FORM
def record_return_talk(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, talk = _talk(request, reference, record_reference)
    present = {name: getattr(talk, name) for name in SAID} | {"held_at": talk.held_at or timezone.now()}
    present |= {"push": talk.push.split(), "pull": talk.pull.split(), "words": talk.record.latest_words}
    form = opened(TalkForm, request, present=present)

    def verb(**said: Any) -> ReturnTalk:
        return actions.record_return_talk(talk=talk, by=user, **said)

    return ask(
        request, form, verb, then=page_of(talk.episode), said="Saved. Thank them for it.", words=FOR_THEM,
        nothing=_others(user, talk), **around(talk.episode, "The talk"),
    )  # fmt: skip


def _talk(request: HttpRequest, reference: str, record: uuid.UUID) -> tuple[User, ReturnTalk]:
    user, talk = fact_of(request, ReturnTalk, reference, record, "episode__person", "episode__record")
    return user, talk


def _others(user: User, talk: ReturnTalk) -> str:
    is_theirs = is_of_their_agency(user, talk.record)
    return "" if is_theirs else f"{talk.record.agency} wrote this. Ask them to add to it."
