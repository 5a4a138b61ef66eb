"""Whose a token is (docs/api.md). What its program may do is what that person may do, and asked elsewhere."""

import hashlib
import re
import secrets

from django.http import HttpRequest
from django.utils import timezone

from partners import guessing
from partners.models import ApiToken

PREFIX = "nwd_"
#: 32 random bytes. Whatever else is sent cannot be one, and is no guess.
SHAPE = re.compile(rf"(?i:bearer) +({PREFIX}[A-Za-z0-9_-]{{43}})")


def new_secret() -> str:
    """The prefix lets scanners find one that was published by mistake."""
    return f"{PREFIX}{secrets.token_urlsafe(32)}"


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def said_in(header: str) -> str:
    """The token of an `Authorization` header; empty where there is none."""
    found = SHAPE.fullmatch(header.strip())
    return found.group(1) if found else ""


def known(secret: str) -> ApiToken | None:
    """Also one that is over: whoever shows it is told the same as of one that never was."""
    return ApiToken.objects.select_related("user").filter(digest=digest(secret)).first()


def account_of(secret: str) -> str:
    """Failures are counted for the token itself: an old script keeps nobody else of a hub waiting."""
    return f"token:{digest(secret)}"


def seconds_to_wait(request: HttpRequest, secret: str) -> int:
    account = guessing.fingerprint(account_of(secret))
    return guessing.seconds_to_wait(
        account, guessing.fingerprint(guessing.address_of(request)), timezone.now()
    )
