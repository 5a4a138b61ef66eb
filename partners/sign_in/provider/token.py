"""What is checked of a provider's word: who signed it, for whom, when, in answer to what, and how sure it is."""

import hmac
import time
from typing import Any

import jwt

from partners.sign_in.provider.asking import Asking, Refused

#: Signatures with a public key alone: no "none", and nothing that our own secret could have signed.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
LEEWAY = 30
ENDED = "http://schemas.openid.net/event/backchannel-logout"


def read_sign_in(asking: Asking, token: str, *, nonce: str, since: float | None = None) -> dict[str, Any]:
    """The claims of an ID token. `since`: they were asked to prove it again then, and must have."""
    claims = _read(asking, token, ["exp", "iat", "iss", "aud", "sub"])
    if not hmac.compare_digest(str(claims.get("nonce", "")), nonce):
        raise Refused("the token answers another question")
    several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if (several or "azp" in claims) and claims.get("azp") != asking.provider.client_id:
        raise Refused("the token was made for another service")
    if asking.provider.acr and claims.get("acr") not in asking.provider.acr:
        raise Refused("they were not recognised as surely as we ask")
    if since is not None and not _is_after(claims.get("auth_time"), since):
        raise Refused("they did not prove it again")
    return claims


def read_ending(asking: Asking, token: str) -> dict[str, Any]:
    """The claims of a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6)."""
    claims = _read(asking, token, ["iat", "iss", "aud", "exp"])
    events = claims.get("events")
    if not isinstance(events, dict) or ENDED not in events or "nonce" in claims:
        raise Refused("this is no logout token")
    if not (claims.get("sub") or claims.get("sid")):
        raise Refused("the logout token names nobody")
    return claims


def _read(asking: Asking, token: str, needed: list[str]) -> dict[str, Any]:
    provider = asking.provider
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            _key(asking, token),
            algorithms=ALGORITHMS,
            audience=provider.client_id,
            issuer=provider.issuer,
            leeway=LEEWAY,
            options={"require": needed, "verify_iat": True},
        )
    except (jwt.PyJWTError, TypeError, ValueError) as fault:
        raise Refused(f"the token is not valid: {type(fault).__name__}") from fault
    return claims


def _key(asking: Asking, token: str) -> Any:
    """The published key that the token names; asked for anew once, because providers change theirs."""
    header = jwt.get_unverified_header(token)
    if header.get("alg") not in ALGORITHMS:
        raise Refused("the token is signed in a way that proves nothing")
    for anew in (False, True):
        for key in asking.keys(anew=anew):
            if key.get("kid") == header.get("kid") and key.get("use", "sig") == "sig":
                return jwt.PyJWK(key, algorithm=key.get("alg") or header["alg"])
    raise Refused("the token names a key that the provider does not publish")


def _is_after(moment: object, since: float) -> bool:
    return isinstance(moment, int | float) and since - LEEWAY <= moment <= time.time() + LEEWAY
