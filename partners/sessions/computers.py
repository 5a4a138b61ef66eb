"""Which of a hub's computers a request comes from: a signed cookie that outlives every sign-in on it."""

import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from partners.models import HubComputer
from partners.sessions.copies import digest

SALT = "hub computer"
#: Browsers keep a cookie for 400 days at most.
KEPT = 400 * 24 * 60 * 60


def new_key() -> str:
    return secrets.token_urlsafe(32)


def computer_of(request: HttpRequest) -> HubComputer | None:
    """One query, and none where the browser has no such cookie."""
    key = request.get_signed_cookie(settings.HUB_COMPUTER_COOKIE_NAME, None, salt=SALT, max_age=KEPT)
    if not key:
        return None
    return HubComputer.objects.in_use().select_related("hub").filter(key_digest=digest(key)).first()


def mark(response: HttpResponse, key: str) -> None:
    response.set_signed_cookie(
        settings.HUB_COMPUTER_COOKIE_NAME,
        key,
        salt=SALT,
        max_age=KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def unmark(response: HttpResponse) -> None:
    response.delete_cookie(settings.HUB_COMPUTER_COOKIE_NAME, samesite="Lax")
