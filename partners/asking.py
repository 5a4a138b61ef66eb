"""A form that one verb answers: asked, refused in words, or done and sent on."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from nwd.ui.forms import Form
from partners import trail
from partners.receipts import once
from partners.sign_in import signed_in, step_up
from partners.undo import is_offered, offer

Verb = Callable[..., Any]
PAGE = "partners/ask.html"
TOO_LATE = "Ten minutes have passed, so it stays as it is. You can change it on its page."


@once
def ask(
    request: HttpRequest,
    form: forms.Form,
    verb: Verb,
    *,
    then: str | Callable[[Any], str],
    said: str | Callable[[Any], str],
    undo: Callable[[Any], str] | None = None,
    **shown: Any,
) -> HttpResponse:
    """`verb` takes the form's answers; `then` is where its outcome leads; `shown` are the words of the page.
    `undo` is the door that undoes the outcome, where the banner offers it.

    What the verb does not permit is on the trail like any refusal.
    """
    if request.method == "POST" and form.is_valid():
        try:
            outcome = verb(**form.cleaned_data)
        except PermissionDenied:
            trail.write(by=signed_in(request), what="denial", act=shown.get("act", "people_and_places"))
            raise
        except ValidationError as refusal:
            say(form, refusal)
        else:
            words = said(outcome) if callable(said) else said
            if undo:
                offer(request, words, undo(outcome))
            else:
                messages.success(request, words)
            return redirect(then(outcome) if callable(then) else then)
    return render(request, shown.pop("page", PAGE), {"form": form, **shown})


#: The same for what changes who may do what: whoever asks first proves again that it is them.
ask_again: Callable[..., HttpResponse] = step_up(ask)  # type: ignore[assignment]


@once
def take_back(request: HttpRequest, verb: Callable[[], Any], *, then: str) -> HttpResponse:
    """The door of a banner's Undo, for POST alone. Too late, or changed meanwhile, is said and changes nothing.

    Whoever did it has proved who they are for it; undoing raises nobody above that and asks for no more.
    """
    try:
        if not is_offered(request):
            raise ValidationError(TOO_LATE)
        verb()
    except PermissionDenied:
        trail.write(by=signed_in(request), what="denial", act="people_and_places")
        raise
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, "Undone. It is as it was before.")
    return redirect(then)


def say(form: forms.Form, refusal: ValidationError) -> None:
    """The verb's words beside their box, or above the form where it has no such box."""
    if not hasattr(refusal, "error_dict"):
        form.add_error(None, refusal)
        return
    for name, errors in refusal.error_dict.items():
        form.add_error(name if name in form.fields and name != NON_FIELD_ERRORS else None, errors)


def nothing_to_fill(request: HttpRequest) -> Form:
    """A question that the button answers: bound when it is sent, although it holds nothing but the token."""
    return Form(request.POST if request.method == "POST" else None)
