"""One press that a verb answers, without a form: done and said, or refused in words."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from partners import undo as undoing
from partners.receipts import once


@once
def press(
    request: HttpRequest,
    verb: Callable[[], Any],
    *,
    said: str | Callable[[Any], str],
    then: str,
    undo: str | Callable[[Any], str] = "",
) -> HttpResponse:
    """`undo` is the door that takes it back, where the banner offers it."""
    try:
        outcome = verb()
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        words = said(outcome) if callable(said) else said
        door = undo(outcome) if callable(undo) else undo
        if door:
            undoing.offer(request, words, door)
        else:
            messages.success(request, words)
    return redirect(then)
