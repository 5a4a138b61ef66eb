"""Doors of one action: its page, and what is answered with one press. What wants words: answers.py."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from partners.access import Permission
from partners.receipts import once
from partners.sign_in import signed_in
from raise_meetings.actions import answering, chasing, completing
from raise_meetings.asked_of_us.answers import found_for
from raise_meetings.asked_of_us.found import fetch_action
from raise_meetings.asked_of_us.page import shown
from raise_meetings.taken import Thing


@require_safe
def raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    thing = fetch_action(user, Permission.READ_PERSON, reference)
    return render(request, "raise_meetings/asked_of_us/raise_action.html", shown(thing, user))


@require_POST
def accept_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    return _press(request, reference, answering.accept_raise_action, "Thank you. It is taken on.")


@require_POST
def reopen_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    return _press(request, reference, completing.reopen_raise_action, "It is to do again.")


@require_POST
def chase_raise_action(request: HttpRequest, reference: str) -> HttpResponse:
    said = "Asked again, by a mail that says nothing of anybody."
    return _press(request, reference, chasing.chase_raise_action, said)


@once
def _press(request: HttpRequest, reference: str, verb: Callable[..., Thing], said: str) -> HttpResponse:
    """Back to its page, with what was done or why not."""
    user, thing = found_for(request, reference)
    try:
        verb(action=thing, by=user)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, said)
    return redirect(reverse("raise_action", args=[reference]))
