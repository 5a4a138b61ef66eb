"""Doors of support that closes and opens again, each with its undo."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from cases import actions
from cases.allocations.team import key_worker_of
from cases.enveloped import held
from cases.models import Referral, YoungPerson
from cases.moving_on.again import could_be_again
from cases.moving_on.doors import FORM, around, page_of, person_of
from cases.moving_on.forms import CloseForm, CorrectClosingForm, ReopenForm
from cases.moving_on.offered import workers_for
from cases.moving_on.thread import thread_of
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User

CLOSING_CORRECTED = "Saved. What stood there before is on the page of its record."


@keeps_drafts("The end of support")
@FORM
def close_referral(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_of(request, reference)
    one = _one(user, person, record_reference, closed=False)

    def verb(**said: Any) -> Referral:
        return actions.close_referral(referral=one, by=user, **said)

    stays = key_worker_of(person, user)
    goes_on = (
        f"{stays.worker} stays their key worker: that ends on “Who works with them” alone. " if stays else ""
    )
    return ask(
        request, opened(CloseForm, request, workers=workers_for(person, user, timezone.localdate())), verb,
        then=page_of(person), said="Saved. The support has closed, and the record stays open to the hub.",
        undo=lambda closed: reverse("take_back_closing", args=[reference, closed.record.reference]),
        save="The support ends", words=f"{goes_on}The hub still knows them, and it can be opened again in one step.",
        **around(person, f"Support at {one.hub} ends"),
    )  # fmt: skip


@keeps_drafts("A correction of the end of support")
@FORM
def correct_closing(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_of(request, reference)
    if request.method == "POST":
        held(person)
    one = _one(user, person, record_reference, closed=True)
    present = {"closed_on": one.closed_on, "objectives": one.objectives_met, "words": one.closing_words}
    form = opened(CorrectClosingForm, request, present=present)

    def verb(**said: Any) -> Referral:
        if form.gives_way:
            return one
        return actions.correct_closing(referral=one, by=user, **said)

    return ask(
        request, form, verb, then=page_of(person), said=CLOSING_CORRECTED,
        **around(person, f"Support at {one.hub} ended: correct it"),
    )  # fmt: skip


@keeps_drafts("Support that opens again")
@FORM
def reopen_referral(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_of(request, reference)
    one = _one(user, person, record_reference, closed=True)
    worker = could_be_again(person, user, timezone.localdate())
    form = opened(ReopenForm, request, worker=worker, initial={"support": one.support, "same_worker": True})

    def verb(**said: Any) -> Referral:
        return actions.reopen_referral(referral=one, by=user, **said)

    stays = key_worker_of(person, user)
    return ask(
        request, form, verb, then=page_of(person), said="Saved. The support runs again.",
        undo=lambda again: reverse("take_back_reopening", args=[reference, again.record.reference]),
        save="Open it again", words=f"{stays.worker} is their key worker and goes on." if stays else "",
        **around(person, f"Support at {one.hub} opens again"),
    )  # fmt: skip


@require_POST
def take_back_closing(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_of(request, reference)
    one = _one(user, person, record_reference)
    return take_back(request, lambda: actions.take_back_closing(referral=one, by=user), then=page_of(person))


@require_POST
def take_back_reopening(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_of(request, reference)
    one = thread_of(person, user, timezone.localdate()).one(record_reference)
    if one is None:  # taken back already
        return redirect(page_of(person))
    return take_back(
        request, lambda: actions.take_back_reopening(referral=one, by=user), then=page_of(person)
    )


def _one(user: User, person: YoungPerson, reference: uuid.UUID, *, closed: bool | None = None) -> Referral:
    one = thread_of(person, user, timezone.localdate()).one(reference)
    if one is None:
        access.refuse(user, Permission.MOVE_ON)
    if one is None or (closed is not None and bool(one.closed_on) != closed):
        raise Http404
    return one
