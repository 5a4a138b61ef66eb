"""The providers of `OIDC_PROVIDERS`, read and checked once: what is wrong in the file stops the start in words."""

import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from partners.models import Agency, Role

#: Roles that no one person gives alone (hostile.md A15), and so no claim either.
NEVER = {Role.SERVICE_MANAGER, Role.GOVERNANCE_LEAD}
NEEDED = {"key", "name", "issuer", "client_id", "client_secret_file", "agency"}
KNOWN = NEEDED | {"acr", "role_claim", "roles", "scopes"}


@dataclass(frozen=True)
class Rule:
    """What one value of the claim gives: a role at a hub, for the whole service, or at their agency's desk."""

    value: str
    role: str
    hub: str = ""
    whole_service: bool = False


@dataclass(frozen=True)
class Provider:
    key: str
    name: str
    issuer: str
    client_id: str
    client_secret: str
    agency: str
    acr: tuple[str, ...]
    role_claim: str
    rules: tuple[Rule, ...]
    scopes: str


@functools.cache
def providers(path: str) -> dict[str, Provider]:
    if not path:
        return {}
    try:
        rows = json.loads(Path(path).read_text())["providers"]
        found = [_provider(row) for row in rows]
    except (KeyError, TypeError, ValueError, OSError) as fault:
        raise ImproperlyConfigured(
            f"OIDC_PROVIDERS, {path}: {fault}. docs/sign-in.md shows such a file."
        ) from None
    return {one.key: one for one in found}


def find(key: str) -> Provider | None:
    return providers(settings.OIDC_PROVIDERS).get(key)


def speaking_for(agency: Agency) -> list[Provider]:
    return [one for one in providers(settings.OIDC_PROVIDERS).values() if one.agency == agency.tracker_ref]


def is_safe(url: str) -> bool:
    """Over TLS; plain only to this machine itself, for a provider that runs beside a test."""
    site = urlsplit(url)
    return site.scheme == "https" or (site.scheme == "http" and site.hostname in ("127.0.0.1", "localhost"))


def _provider(row: dict[str, Any]) -> Provider:
    if NEEDED - row.keys() or row.keys() - KNOWN:
        raise ValueError(
            f"a provider has {', '.join(sorted(NEEDED))}, and may have acr, role_claim, roles, scopes"
        )
    if not is_safe(row["issuer"]):
        raise ValueError(f"the issuer of {row['key']} must begin with https://")
    rules = tuple(Rule(value, **given) for value, given in row.get("roles", {}).items())
    for rule in rules:
        if rule.role not in set(Role.values) - NEVER or (rule.hub and rule.whole_service):
            raise ValueError(
                f"“{rule.value}” of {row['key']} names no role that a provider may give, or two places"
            )
    if rules and not row.get("role_claim"):
        raise ValueError(f"{row['key']} has roles but no role_claim")
    secret = Path(row["client_secret_file"]).read_text().strip()
    acr, claim = tuple(row.get("acr", [])), row.get("role_claim", "")
    same = {name: row[name] for name in ("key", "name", "issuer", "client_id", "agency")}
    scopes = row.get("scopes", "openid")
    return Provider(**same, client_secret=secret, acr=acr, role_claim=claim, rules=rules, scopes=scopes)
