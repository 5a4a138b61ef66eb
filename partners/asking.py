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

Verb = Callable[..., Any]
PAGE = "partners/ask.html"


@once
def ask(
    request: HttpRequest,
    form: forms.Form,
    verb: Verb,
    *,
    then: str | Callable[[Any], str],
    said: str,
    **shown: Any,
) -> HttpResponse:
    """`verb` takes the form's answers; `then` is where its outcome leads; `shown` are the words of the page.

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
            messages.success(request, said)
            return redirect(then(outcome) if callable(then) else then)
    return render(request, shown.pop("page", PAGE), {"form": form, **shown})


#: The same for what changes who may do what: whoever asks first proves again that it is them.
ask_again: Callable[..., HttpResponse] = step_up(ask)  # type: ignore[assignment]


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
