"""A form is saved once, however often it is sent: a double press, a retry, Back and again (`once`).

Each form carries a key of its own. What it was saved as is kept for two days under its user and key; another
user's key is simply another key.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from django.contrib import messages
from django.db import connection
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.datastructures import MultiValueDict

from partners.models import Draft, Receipt, User
from partners.sign_in import signed_in

Door = TypeVar("Door", bound=Callable[..., HttpResponse])
Files = MultiValueDict[str, Any]

KEPT_FOR = timedelta(hours=48)
KEY = "key"
#: Other each time, or not part of what was said.
NOT_SAID = ("csrfmiddlewaretoken", KEY, "draft_door")


def once(door: Door) -> Door:
    """For a door that makes or changes something and then sends on: the same form again is the same redirect.

    Twins that arrive together wait for each other. The form's draft goes in the same transaction. A form that was
    refused leaves no receipt. The same key with other words is not taken for a repeat: 422, and what was typed is
    kept as a draft where the door keeps drafts. Below `step_up`, whose sending on saves nothing.
    """

    @wraps(door)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key = key_of(request.POST) if request.method == "POST" else None
        if key is None:
            return door(request, *args, **kwargs)
        user = signed_in(request)
        wait_for_twin(user, key)
        before, fingerprint = receipt_of(user, key), fingerprint_of(request.path, request.POST, request.FILES)
        if before is not None:
            return _again(request, before, is_same=before.fingerprint == fingerprint)
        response = door(request, *args, **kwargs)
        if 300 <= response.status_code < 400:
            led_to = _short(response.headers["Location"])
            Receipt.objects.create(user=user, key=key, fingerprint=fingerprint, led_to=led_to)
            Draft.objects.filter(user=user, key=key).delete()
        return response

    return kept  # type: ignore[return-value]


def key_of(said: QueryDict) -> UUID | None:
    """The form's key; none where it is no longer what the page gave, and then nothing is known of other presses."""
    try:
        return UUID(said.get(KEY, ""))
    except ValueError:
        return None


def wait_for_twin(user: User, key: UUID) -> None:
    """Until the transaction ends nobody else is at work with this form of this user: its second press waits."""
    number = hashlib.blake2b(f"{user.pk} {key}".encode(), digest_size=8).digest()
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [int.from_bytes(number, "big", signed=True)])


def receipt_of(user: User, key: UUID) -> Receipt | None:
    return Receipt.objects.filter(user=user, key=key).first()


def fingerprint_of(door: str, said: QueryDict, files: Files | None = None) -> str:
    """Of where it is sent and everything in it; of a file its name and size."""
    words = {name: values for name, values in said.lists() if name not in NOT_SAID}
    sizes = {name: [(one.name, one.size) for one in many] for name, many in files.lists()} if files else {}
    whole = json.dumps([door, words, sizes], sort_keys=True)
    return salted_hmac("receipt", whole, algorithm="sha256").hexdigest()


def keep(user: User, key: UUID, fingerprint: str, led_to: str) -> None:
    """For a door that answers by itself (nwd/api/once.py)."""
    Receipt.objects.create(user=user, key=key, fingerprint=fingerprint, led_to=led_to)


def drop_old() -> None:
    Receipt.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()


def _short(address: str) -> str:
    """Without its answers where it is longer than the row holds: the same page, as nobody has asked it yet."""
    longest = Receipt._meta.get_field("led_to").max_length or 0
    return address if len(address) <= longest else urlsplit(address).path


def _again(request: HttpRequest, before: Receipt, *, is_same: bool) -> HttpResponse:
    if is_same:
        messages.info(request, "This came twice and is saved once.")
        return redirect(before.led_to)
    return render(request, "partners/saved_already.html", {"led_to": before.led_to}, status=422)
