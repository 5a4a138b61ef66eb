"""Doors of keeping in touch: somebody begins, it changes or ends, and the undo of a beginning."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from cases import actions
from cases.enveloped import held
from cases.models import KeepingInTouch, YoungPerson
from cases.moving_on.doors import FORM, around, page_of, person_of
from cases.moving_on.keeping_forms import ChangeKeepForm, KeepForm
from cases.moving_on.offered import workers_for
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User


@keeps_drafts("Who keeps in touch")
@FORM
def keep_in_touch(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_of(request, reference)

    def verb(**said: Any) -> KeepingInTouch:
        return actions.keep_in_touch(person=person, by=user, **said)

    return ask(
        request, opened(KeepForm, request, workers=workers_for(person, user, timezone.localdate())), verb,
        then=page_of(person), said="Saved.",
        undo=lambda begun: reverse("take_back_keeping_in_touch", args=[reference, begun.record.reference]),
        **around(person, "Somebody keeps in touch"),
    )  # fmt: skip


@keeps_drafts("A change of keeping in touch")
@FORM
def change_keeping_in_touch(
    request: HttpRequest, reference: str, record_reference: uuid.UUID
) -> HttpResponse:
    """What is sent is compared with what it says now, so nobody else may change it meanwhile."""
    user, person = person_of(request, reference)
    kept = _kept(user, person, record_reference, locked=request.method == "POST")
    if kept is None:
        access.refuse(user, Permission.MOVE_ON)
    if kept is None or (kept.end_on and kept.end_on <= timezone.localdate()):
        raise Http404
    present = {"how_often": kept.how_often, "end_on": kept.end_on, "reason": kept.end_reason}
    form = opened(ChangeKeepForm, request, present=present)

    def verb(**said: Any) -> KeepingInTouch:
        if form.gives_way:
            return kept
        return actions.change_keeping_in_touch(keeping=kept, by=user, **said)

    return ask(
        request, form, verb, then=page_of(person), said="Saved.",
        **around(person, f"{kept.worker} keeps in touch"),
    )  # fmt: skip


@require_POST
def take_back_keeping_in_touch(
    request: HttpRequest, reference: str, record_reference: uuid.UUID
) -> HttpResponse:
    user, person = person_of(request, reference)
    kept = _kept(user, person, record_reference, locked=False)
    if kept is None:  # taken back already
        return redirect(page_of(person))
    return take_back(
        request, lambda: actions.take_back_keeping_in_touch(keeping=kept, by=user), then=page_of(person)
    )


def _kept(user: User, person: YoungPerson, reference: uuid.UUID, *, locked: bool) -> KeepingInTouch | None:
    theirs = KeepingInTouch.objects.visible_to(user).filter(person=person, record__reference=reference)
    if locked:
        held(person)  # first, as the verb would
        theirs = theirs.select_for_update(of=("self",))
    found: KeepingInTouch | None = theirs.select_related("person", "record", "worker").first()
    return found
