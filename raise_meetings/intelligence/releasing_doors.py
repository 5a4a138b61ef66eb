"""Doors of publishing lower: asking the originator, their answer, and the note of what they released."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from cases.models import Record
from cases.models.record import Marking
from partners import access, trail
from partners.access import Permission
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.pressing import press
from partners.sign_in import gives_words_back, signed_in
from raise_meetings import actions
from raise_meetings.intelligence import forms
from raise_meetings.intelligence.glued import item_of
from raise_meetings.intelligence.reached import FORM, ask_about
from raise_meetings.intelligence.who import answers_for
from raise_meetings.models import ReleaseAsk, Released


@gives_words_back
@keeps_drafts("Asked of the originator")
@FORM
def ask_release(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Of any material with conditions; what quotes it is asked of its source."""
    user = signed_in(request)
    records = Record.objects.filter(corrects__isnull=True, quotation__isnull=True, marking=Marking.HANDLING_C)
    records = records.filter(person__reference=reference).select_related("person", "agency")
    source = access.fetch(user, records, Permission.JOIN_RAISE, what="change", reference=record_reference)
    trail.write(by=user, what="read", act="ask_release", people=[source.person_id], records=[source.pk])
    return ask_about(request, source.person, opened(forms.AskForm, request),
                     lambda **said: actions.ask_release(source=source, by=user, **said), then=_url,
                     source=source, one=item_of(source, user),
                     title=f"Ask {source.agency} what may be published", said="Asked. Until then nothing changes.",
                     back=reverse("record", args=[reference, source.reference]))  # fmt: skip


@require_safe
def release(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _ask(request, reference, Permission.READ_PERSON)
    may_publish = found.answer == Released.YES and not found.published_id
    may = {"may_answer": not found.answer and answers_for(user, found.source),
           "may_publish": may_publish and access.may(user, Permission.WRITE_NOTE)}  # fmt: skip
    shown = {"ask": found, "source": found.source, "one": item_of(found.source, user)}
    return render(request, "raise_meetings/intelligence/release.html", shown | may)


@gives_words_back
@keeps_drafts("The originator’s answer")
@FORM
def answer_release(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _ask(request, reference, Permission.JOIN_RAISE)
    if not answers_for(user, found.source):
        access.refuse(user, Permission.JOIN_RAISE, found.person_ids)
        raise PermissionDenied(f"This is {found.source.agency}’s to answer.")
    form = opened(forms.AnswerForm, request, initial={"words": found.wording})
    return ask_about(request, found.source.person, form,
                     lambda **said: actions.answer_release(ask=found, by=user, **said), then=_url,
                     source=found.source, one=item_of(found.source, user), asked=found,
                     title="May this be published?", said="Answered.", back=_url(found))  # fmt: skip


@require_POST
def publish_released(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _ask(request, reference, Permission.WRITE_NOTE)
    return press(request, lambda: actions.publish_released(ask=found, by=user),
                 said="Published as a note, in exactly these words.", then=_url(found))  # fmt: skip


def _ask(request: HttpRequest, reference: str, permission: Permission) -> tuple[User, ReleaseAsk]:
    user = signed_in(request)
    asks = ReleaseAsk.objects.select_related(
        "source__person", "source__agency", "asked_by", "answered_by", "published"
    )
    found = access.fetch(user, asks, permission, what="change", reference=reference)
    trail.write(by=user, what="read", act="release", people=found.person_ids, records=[found.source_id])
    return user, found


def _url(ask: ReleaseAsk) -> str:
    return reverse("release", args=[ask.reference])
