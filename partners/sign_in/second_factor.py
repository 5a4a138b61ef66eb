"""No page about anybody before a second thing has proved who one is (hostile.md F1)."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from partners.models import User

#: What is open to somebody who has proved one thing: choosing a second, proving it, leaving.
OPEN = {
    "account_logout", "account_reauthenticate", "mfa_activate_totp", "mfa_add_webauthn", "mfa_index",
    "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
}  # fmt: skip
#: What of these sets up a first factor: for whoever came by an invitation, not for whoever knows the password.
SETS_UP = {"mfa_activate_totp", "mfa_add_webauthn", "mfa_index"}
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
#: In a session: whose invitation it came from.
INVITED = "invited"


def proven(request: HttpRequest) -> bool:
    """Read from the session alone: asking costs a page no query. `provider` stands for one that asked for two."""
    if not settings.SECOND_FACTOR_REQUIRED or not isinstance(request.user, User):
        return True
    records = get_authentication_records(request, request.user)
    return any(record.get("method") in ("mfa", "provider") for record in records)


def has_factor(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user, type__in=FACTORS).exists())


def came_invited(request: HttpRequest, user: User) -> None:
    """In this session they may set up their first factor."""
    request.session[INVITED] = user.pk


def may_set_up(request: HttpRequest) -> bool:
    """The demo's cast has neither invitations nor secrets."""
    return settings.NWD_DEMO or request.session.get(INVITED) == request.user.pk


class SecondFactorFirst:
    """After `SignInFirst`. Whoever has no second factor and was invited chooses one; whoever has one uses it.

    A stolen password of somebody who has none yet opens nothing, and sets up nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if not getattr(view_func, "login_required", True) or proven(request):
            return None
        name = request.resolver_match.url_name if request.resolver_match else ""
        held = isinstance(request.user, User) and has_factor(request.user)
        if name in OPEN and (name not in SETS_UP or (may_set_up(request) and not held)):
            return None
        if held:
            return HttpResponseRedirect(
                f"{reverse('mfa_reauthenticate')}?{urlencode({'next': request.path})}"
            )
        if name == "mfa_index":
            return render(request, "account/ask_for_invitation.html")
        return HttpResponseRedirect(reverse("mfa_index"))
