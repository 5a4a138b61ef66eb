"""The doors to what is closed: for somebody who is not found, for what is sealed of somebody who is; and its end.

Whoever asks proves again that it is them. That something was opened says that there is somebody: on the trail, to a
privacy officer within a minute. That nothing was opened says nothing, in the same words whatever the reason.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases.models import YoungPerson
from nwd.pages.privacy.naming import meant_by
from nwd.pages.privacy.override_forms import NamedOverrideForm, OverrideForm
from nwd.ui.spoken import time_words
from partners import access, asked_for
from partners.access import Permission, Service
from partners.actions import overrides
from partners.asking import ask_again
from partners.context import acting
from partners.models import Override
from partners.overrides.limits import ACT
from partners.receipts import once
from partners.sign_in import signed_in

PAGE = "pages/privacy/open_override.html"
NOT_OPENED = (
    "Nothing was opened. Nobody fits all of this, or more than one does, or it is not for you to open. "
    "Check what you typed, or ring the duty manager. That you asked is on the trail."
)


@require_http_methods(["GET", "HEAD", "POST"])
def open_override(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.OVERRIDE)

    def verb(reference: str, name: str, born: Any, **said: Any) -> Override:
        asked_for.through(ACT, [reference.lower()] if reference else [])
        person = meant_by(reference=reference, name=name, born=born)
        opened = overrides.open_override(person=person, by=user, **said)
        if opened is None:
            raise ValidationError(NOT_OPENED)
        return opened

    return ask_again(
        request, NamedOverrideForm(request.POST or None), verb, then=_page_of, said=_SAID, page=PAGE,
        act="override", back=reverse("find"), back_text="Find a young person",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def open_override_of(request: HttpRequest, reference: str) -> HttpResponse:
    """What is sealed about somebody whom one may see."""
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.OVERRIDE, what="override", reference=reference)

    def verb(**said: Any) -> Override:
        opened = overrides.open_override(person=person.pk, by=user, **said)
        if opened is None:
            raise ValidationError(NOT_OPENED)
        return opened

    page = reverse("person", args=[reference])
    return ask_again(
        request, OverrideForm(request.POST or None), verb, then=page, said=_SAID, page=PAGE, act="override",
        person=person, back=page, back_text=person.name,
    )  # fmt: skip


@once
@require_POST
def end_override(request: HttpRequest, reference: str) -> HttpResponse:
    """The banner's “I am done”: on to what was done under it. Ended twice is ended once."""
    user = signed_in(request)
    own = Override.objects.filter(user=user)
    found = access.fetch(user, own, Permission.OVERRIDE, what="override", reference=reference)
    ended = overrides.end_override(override=found, by=user)
    messages.success(request, f"Closed at {time_words(ended.over_at)}.")
    return redirect("override", ended.reference)


_SAID = "Opened. What you read is on the trail, and a privacy officer has been told."


def _page_of(opened: Override) -> str:
    """Asked by the service: this request began before its maker could know of them."""
    with acting(Service()):
        return reverse("person", args=[opened.person.reference])
