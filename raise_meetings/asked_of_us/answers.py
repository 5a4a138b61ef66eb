"""Answers to one action that want words: why not, who does it now, what was done, another day."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in
from raise_meetings.actions import answering, completing, due_days
from raise_meetings.asked_of_us.answer_forms import DeclineForm, DoneForm, DueForm, PassOnForm
from raise_meetings.asked_of_us.found import fetch_action, reference_of
from raise_meetings.taken import Thing

FORM = require_http_methods(["GET", "HEAD", "POST"])


@gives_words_back
@keeps_drafts("Why not: a RAISE action")
@FORM
def decline_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    verb, said = answering.decline_raise_action, "Saved, with why. Whoever asked sees it."
    return _form(request, reference, DeclineForm, verb, said, title="We cannot do this")


@keeps_drafts("Who does a RAISE action")
@FORM
def pass_on_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    verb, said = answering.pass_on_raise_action, "Saved: it is passed on."
    return _form(request, reference, PassOnForm, verb, said, title="Pass it on in your organisation")


@gives_words_back
@keeps_drafts("What was done after a RAISE")
@FORM
def finish_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    return _form(request, reference, DoneForm, completing.complete_raise_action, "Done.", title="It is done")


@gives_words_back
@keeps_drafts("Another day for a RAISE action")
@FORM
def move_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    verb, said = due_days.change_due_of_raise_action, "Saved. The day it had stays in its history."
    return _form(request, reference, DueForm, verb, said, title="Another day")


def _form(
    request: HttpRequest, reference: str, form: Any, verb: Callable[..., Thing], said: str, *, title: str
) -> HttpResponse:
    user, thing = found_for(request, reference)
    return _ask(request, thing, opened(form, request), lambda **answers: verb(action=thing, by=user, **answers),
                said, title=title)  # fmt: skip


def found_for(request: HttpRequest, reference: str) -> tuple[User, Thing]:
    user = signed_in(request)
    return user, fetch_action(
        user, Permission.JOIN_RAISE, reference, "change" if request.method == "POST" else "read"
    )


def _ask(request: HttpRequest, thing: Thing, form: Any, verb: Any, said: str, *, title: str) -> HttpResponse:
    back = reverse("raise_action", args=[reference_of(thing)])
    return ask(request, form, verb, then=back, said=said, title=title, words=thing.action, back=back,
               back_text="The action", act="join_raise")  # fmt: skip
