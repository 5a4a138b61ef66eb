"""The addresses of database and queue as the environment gives them, read once and refused in words."""

from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from nwd import given

EXAMPLE = "postgresql://role:password@host:5432/nwd"


def database(name: str, otherwise: str = "", *, needed: bool = False, **options: Any) -> dict[str, Any]:
    """Django's dictionary for the address in `name`; empty where nothing is given.

    What is refused is never repeated: it holds a password.
    """
    address = given.secret(name, otherwise)
    if not address and not needed:
        return {}
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(address, **options))
    except ValueError:  # also of a scheme or a port that cannot be read
        found = {}
    if not (found.get("ENGINE") == "django.db.backends.postgresql" and found["USER"] and found["NAME"]):
        raise ImproperlyConfigured(
            f"{name} is not the address of a PostgreSQL database. Write it as {EXAMPLE}, with %40 for an @ and %2F "
            "for a / in the password."
        )
    #: Seconds: a server that hangs must not hold us.
    found.setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
    return found


def queue(name: str, otherwise: str) -> str:
    address = given.secret(name)
    if not address:
        return otherwise
    try:
        parts = urlsplit(address)
        readable = parts.scheme in ("redis", "rediss") and parts.hostname and parts.port != 0
    except ValueError:
        readable = False
    if not readable:
        raise ImproperlyConfigured(
            f"{name} is not the address of a Redis or Valkey. Write it as redis://:password@host:6379/0."
        )
    return address
