"""A way to a provider and back: what was asked waits in the session, once, for ten minutes."""

import base64
import hashlib
import secrets
import time
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from partners.sign_in.provider.asking import Asking
from partners.sign_in.provider.configured import Provider

WAITS, MOST, LASTS = "provider_turns", 5, 600


@dataclass(frozen=True)
class Turn:
    provider: str
    nonce: str
    verifier: str
    onward: str
    at: float
    again: bool
    link: int | None
    invitation: int | None = None

    @property
    def anew(self) -> bool:
        """Whether they have to prove it there now: a link too, or it would be to whoever is signed in there."""
        return self.again or self.link is not None


def back_address(provider: Provider) -> str:
    """The host is a setting's: what a request says of itself is not sent to anybody."""
    return f"{settings.SITE_URL}{reverse('sign_in_with', args=[provider.key])}"


def begin(
    request: HttpRequest, asking: Asking, *, onward: str, again: bool = False, link: int | None = None,
    invitation: int | None = None,
) -> str:  # fmt: skip
    """Where to send them. `again`: they have to prove it anew. `link`: whose sign-in it becomes if nobody's yet.
    `invitation`: whose it is, they take it up.
    """
    provider = asking.provider
    turn = Turn(
        provider.key, secrets.token_urlsafe(32), secrets.token_urlsafe(48), onward, time.time(), again, link,
        invitation,
    )  # fmt: skip
    state = secrets.token_urlsafe(32)
    waiting = dict(list(request.session.get(WAITS, {}).items())[1 - MOST :])
    request.session[WAITS] = waiting | {state: asdict(turn)}
    challenge = base64.urlsafe_b64encode(hashlib.sha256(turn.verifier.encode()).digest()).decode().rstrip("=")
    asked = {
        "response_type": "code", "client_id": provider.client_id, "redirect_uri": back_address(provider),
        "scope": provider.scopes, "state": state, "nonce": turn.nonce,
        "code_challenge": challenge, "code_challenge_method": "S256",
    }  # fmt: skip
    if provider.acr:
        asked["acr_values"] = " ".join(provider.acr)
    if turn.anew:
        asked |= {"prompt": "login", "max_age": "0"}
    return f"{asking.about()['authorization_endpoint']}?{urlencode(asked)}"


def end(request: HttpRequest, provider: Provider) -> Turn | None:
    """Taken out whatever comes of it: an answer counts once."""
    waiting = request.session.get(WAITS, {})
    found = waiting.pop(request.GET.get("state", ""), None)
    request.session[WAITS] = waiting
    if found is None or found["provider"] != provider.key or time.time() - found["at"] > LASTS:
        return None
    return Turn(**found)
