"""Asking a provider: five seconds for all of one sign-in together (hostile.md D11), small answers, no redirects."""

import json
import time
from typing import Any

import requests

from partners.sign_in.provider.configured import Provider, is_safe

SECONDS = 5.0
MOST_BYTES = 1_000_000
#: For how long what a provider says of itself is believed; and in doubt, so that no stranger makes us ask and ask.
KEPT, DOUBTED = 600, 30
_said: dict[str, tuple[float, dict[str, Any]]] = {}


class Refused(Exception):
    """The provider's answer is not taken. The words are for the log and for tests; people read a page of ours."""


class Asking:
    """One sign-in's questions, with one clock."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self.until = time.monotonic() + SECONDS

    def about(self) -> dict[str, Any]:
        """Its own description; one that calls itself something else is not it."""
        found = self._kept(f"{self.provider.issuer.rstrip('/')}/.well-known/openid-configuration")
        if found.get("issuer") != self.provider.issuer:
            raise Refused("the description names another issuer")
        return found

    def keys(self, *, anew: bool = False) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._kept(self.about()["jwks_uri"], anew=anew).get("keys", [])
        return found

    def token(self, code: str, verifier: str, back: str) -> str:
        """The ID token for a code. Nothing else of the answer is kept."""
        said = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back,
            "code_verifier": verifier,
        }
        proof = {"client_id": self.provider.client_id, "client_secret": self.provider.client_secret}
        answer = self._ask("post", self.about()["token_endpoint"], data=said | proof)
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise Refused("the answer holds no ID token")
        return token

    def _kept(self, url: str, *, anew: bool = False) -> dict[str, Any]:
        at, found = _said.get(url, (-KEPT, {}))
        if time.monotonic() - at > (DOUBTED if anew else KEPT):
            found = self._ask("get", url)
            _said[url] = (time.monotonic(), found)
        return found

    def _ask(self, method: str, url: str, **said: Any) -> dict[str, Any]:
        if not is_safe(url):
            raise Refused("an address of the provider is not over TLS")
        left = self.until - time.monotonic()
        try:
            if left <= 0:
                raise Refused("the provider took too long")
            options = {"timeout": left, "allow_redirects": False, "stream": True, **said}
            with requests.request(method, url, **options) as answer:  # noqa: S113  `options` holds the time-out
                body = b""
                for piece in answer.iter_content(1 << 12):
                    body += piece
                    if len(body) > MOST_BYTES or time.monotonic() > self.until:
                        raise Refused("the provider's answer is too long or too slow")
            found = json.loads(body)
            if answer.status_code != 200 or not isinstance(found, dict):
                raise Refused(f"the provider answered {answer.status_code}")
        except (requests.RequestException, ValueError) as fault:
            raise Refused(f"the provider could not be asked: {type(fault).__name__}") from fault
        return found
