"""Doors of one's own ways to sign in: the library's, made to prove it is you, and on the trail."""

import functools
from collections.abc import Callable

from allauth.account import views as account
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY, record_authentication
from allauth.mfa.base import views as base
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from partners.actions.second_factor import make_recovery_codes, note_factors
from partners.actions.step_up import note_step_up
from partners.sign_in.factor_adapter import FactorAdapter
from partners.sign_in.first import signed_in
from partners.sign_in.proof import step_up

View = Callable[..., HttpResponseBase]


def changes_factors(door: View) -> View:
    """What came or went is on the trail; what was just set up has been proved, under a new session's name."""

    @functools.wraps(door)
    def changed(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method != "POST":
            return door(request, *args, **kwargs)
        user = signed_in(request)
        before = dict(Authenticator.objects.filter(user=user).values_list("pk", "type"))
        response = door(request, *args, **kwargs)
        if new := note_factors(by=user, before=before):
            record_authentication(request, user, method="mfa", type=new[0])
            request.session.cycle_key()
        return response

    return step_up(changed)


def proves_again(door: View) -> View:
    """After it the session has a new name: whoever knew the old one has nothing."""

    @functools.wraps(door)
    def proved(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        before = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY)
        response = door(request, *args, **kwargs)
        if (
            request.user.is_authenticated
            and request.session.get(AUTHENTICATION_METHODS_SESSION_KEY) != before
        ):
            request.session.cycle_key()
            note_step_up(by=signed_in(request))
        return response

    return proved


@changes_factors
@require_http_methods(["GET", "HEAD", "POST"])
def mfa_remove_webauthn(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The last second factor stays: without one there would be no way in."""
    mine = Authenticator.objects.filter(user=signed_in(request), type="webauthn", pk=pk).first()
    if mine and not FactorAdapter().can_delete_authenticator(mine):
        messages.error(request, FactorAdapter.error_messages["cannot_delete_authenticator"])
        return redirect("mfa_index")
    response: HttpResponseBase = webauthn.remove_webauthn(request, pk=pk)
    return response


@require_safe
def mfa_view_recovery_codes(request: HttpRequest) -> HttpResponse:
    """How many are left. What they are was said when they were made."""
    codes = Authenticator.objects.filter(user=signed_in(request), type="recovery_codes").first()
    left = len(RecoveryCodes(codes).get_unused_codes()) if codes else 0
    return render(request, "mfa/recovery_codes/index.html", {"left": left})


@never_cache
@step_up
@require_http_methods(["POST"])
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """New ones, in the answer to this press alone: no address shows them again."""
    codes = make_recovery_codes(by=signed_in(request))
    return render(request, "mfa/recovery_codes/shown.html", {"codes": codes})


mfa_activate_totp = changes_factors(totp.activate_totp)
mfa_deactivate_totp = changes_factors(totp.deactivate_totp)
mfa_add_webauthn = changes_factors(webauthn.add_webauthn)
mfa_reauthenticate = proves_again(base.reauthenticate)
mfa_reauthenticate_webauthn = proves_again(webauthn.reauthenticate_webauthn)
account_reauthenticate = proves_again(account.reauthenticate)
