"""Which settings do not go together. Each is a sentence that stops the start, before anything is served.

*For real* is a service that answers to another name than this machine's own: then nothing may be a default.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

HERE = frozenset({"localhost", "127.0.0.1", "::1", "[::1]", "testserver"})
SHORTEST_KEY, FEWEST_LETTERS = 50, 10
#: Beginnings of keys that are printed somewhere.
KNOWN_KEYS = ("django-insecure-", "known to everybody", "change", "a long random text", "secret")


def for_real(hosts: list[str], local: bool) -> bool:
    return not local and any(host not in HERE for host in hosts)


def refuse(settings: Mapping[str, Any]) -> None:
    """All that is wrong at once: who mends one thing at a time starts the service ten times."""
    found = list(refusals(settings))
    if found:
        raise ImproperlyConfigured("\n".join(found))


def refusals(settings: Mapping[str, Any]) -> Iterator[str]:
    hosts = settings["ALLOWED_HOSTS"]
    if not hosts or any("*" in host for host in hosts):
        yield "ALLOWED_HOSTS must name the hosts of this service, such as nwd.example.org: not empty, and no *."
    yield from _of_the_database(settings)
    yield from _of_mail(settings)
    if settings["NWD_DEMO"] and for_real(hosts, local=False):
        yield (
            "NWD_DEMO lets anybody be anybody, and ALLOWED_HOSTS answers to other names than localhost. Unset one."
        )
    elif for_real(hosts, settings["LOCAL"]):
        yield from _of_a_real_service(settings)


def _of_the_database(settings: Mapping[str, Any]) -> Iterator[str]:
    app, owner = settings["DATABASES"]["default"], settings["OWNER_DATABASE"]
    if owner and owner["USER"] == app["USER"]:
        yield (
            "OWNER_DATABASE_URL and DATABASE_URL name one role. The site's own role owns nothing: give each its own."
        )
    if owner and owner["NAME"] != app["NAME"]:
        yield "OWNER_DATABASE_URL and DATABASE_URL name two databases. They are two roles of one database."
    if settings["DATABASE_POOLED"] and settings["LOCAL"]:
        yield "DATABASE_POOLED is set without DATABASE_URL. The embedded database has no pooler: unset it."


def _of_mail(settings: Mapping[str, Any]) -> Iterator[str]:
    host, user, password = (settings[f"EMAIL_HOST{part}"] for part in ("", "_USER", "_PASSWORD"))
    if not host and (user or password or settings["EMAIL_FROM"]):
        yield "Settings of e-mail are given, but EMAIL_HOST is not. Set it to the mail server's name."
    if host and not settings["EMAIL_FROM"]:
        yield "EMAIL_HOST is set but EMAIL_FROM is not. Set it to the address that the service writes from."
    if bool(user) != bool(password):
        yield "EMAIL_HOST_USER and EMAIL_HOST_PASSWORD go together. Set both, or neither."


def _of_a_real_service(settings: Mapping[str, Any]) -> Iterator[str]:
    if not settings["BEHIND_TLS_PROXY"]:
        yield (
            "BEHIND_TLS_PROXY is not set. People reach this service over TLS: set it to 1 where a proxy ends TLS and "
            "writes X-Forwarded-Proto itself."
        )
    if not settings["ALLAUTH_TRUSTED_PROXY_COUNT"]:
        yield (
            "TRUSTED_PROXIES is 0. Everybody would have the proxy's address, and a stranger's guesses lock them out: "
            "set it to how many proxies stand in front."
        )
    key = settings["SECRET_KEY"]
    if len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_LETTERS or key.lower().startswith(KNOWN_KEYS):
        yield f"SECRET_KEY is short or known. Set it to {SHORTEST_KEY} or more random letters (deploy/make-secrets)."
    if not settings["SECOND_FACTOR_REQUIRED"]:
        yield "SECOND_FACTOR_REQUIRED is off. Police and health rely on it: unset it. Only the demo goes without."
    site = urlsplit(settings["SITE_URL"])
    if site.scheme != "https" or not site.hostname:
        yield "SITE_URL must be the address that people open, beginning with https://, such as https://nwd.example.org."
    elif not any(_answers(host, site.hostname) for host in settings["ALLOWED_HOSTS"]):
        yield f"SITE_URL names {site.hostname}, which is not among ALLOWED_HOSTS. Add it there."


def _answers(allowed: str, host: str) -> bool:
    """As Django reads ALLOWED_HOSTS: a leading dot stands for every name below."""
    return host == allowed or (allowed.startswith(".") and (host.endswith(allowed) or host == allowed[1:]))
