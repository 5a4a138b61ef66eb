"""Doors to an agency's own sign-in and back."""

import logging

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from partners.access import Service
from partners.actions.providers import (
    accept_with_provider,
    end_by_provider,
    follow_claims,
    link_own,
    note_provider_session,
    refuse_provider,
)
from partners.models import Invitation, ProviderIdentity, User
from partners.sign_in.first import signed_in
from partners.sign_in.proof import step_up
from partners.sign_in.provider import configured, token, turn
from partners.sign_in.provider.asking import Asking, Refused
from partners.sign_in.second_factor import came_invited

log = logging.getLogger("partners.sign_in")


@csrf_exempt  # what is posted here is signed by the provider; no cookie of ours decides anything
@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_with(request: HttpRequest, key: str) -> HttpResponse:
    """One address for all that a provider has to do with: off to it, back from it, and its word that they left.

    Whoever is signed in and comes this way has to prove it there again.
    """
    provider = _known(key)
    if request.method == "POST":
        return _ended(request, provider)
    if "state" in request.GET:
        return _back(request, provider)
    return _off(request, key, again=request.user.is_authenticated)


@never_cache
@step_up
@require_safe
def link_provider(request: HttpRequest, key: str) -> HttpResponse:
    """One's own sign-in at the agency becomes a way in here."""
    return _off(request, key, link=signed_in(request).pk)


def _back(request: HttpRequest, provider: configured.Provider) -> HttpResponse:
    asked = turn.end(request, provider)
    asking = Asking(provider)
    try:
        if asked is None or not request.GET.get("code"):
            raise Refused("nobody asked")
        word = asking.token(request.GET["code"], asked.verifier, turn.back_address(provider))
        claims = token.read_sign_in(asking, word, nonce=asked.nonce, since=asked.at if asked.anew else None)
        identity = _identity(provider, claims["sub"], asked)
        if asked.again and identity.user != request.user:
            raise Refused("somebody else proved it")
    except (Refused, ValidationError) as refusal:
        return _refused(request, provider, refusal)
    return _let_in(request, provider, identity, claims, asked)


def _ended(request: HttpRequest, provider: configured.Provider) -> HttpResponse:
    """Back-channel logout: the provider itself calls, with a token that it signed."""
    try:
        claims = token.read_ending(Asking(provider), request.POST.get("logout_token", ""))
    except Refused as refusal:
        log.warning("back-channel logout refused", extra={"why": str(refusal)})
        return HttpResponse(status=400, headers={"Cache-Control": "no-store"})
    who = {"subject": str(claims.get("sub", "")), "sid": str(claims.get("sid", ""))}
    end_by_provider(provider=provider, by=Service(), **who)
    return HttpResponse(status=200, headers={"Cache-Control": "no-store"})


def ways() -> list[configured.Provider]:
    return list(configured.providers(settings.OIDC_PROVIDERS).values())


def to_join(request: HttpRequest, invitation: Invitation, key: str) -> HttpResponse:
    """Through one that speaks for the agency of whoever is invited."""
    if key not in {one.key for one in configured.speaking_for(invitation.worker.agency)}:
        raise Http404
    return _off(request, key, invitation=invitation.pk)


def _known(key: str) -> configured.Provider:
    provider = configured.find(key)
    if provider is None:
        raise Http404
    return provider


def _off(
    request: HttpRequest, key: str, *, again: bool = False, link: int | None = None, invitation: int | None = None
) -> HttpResponse:  # fmt: skip
    provider = _known(key)
    wanted = request.GET.get("next", "")
    onward = wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else ""
    try:
        asking, whose = Asking(provider), {"link": link, "invitation": invitation}
        return redirect(turn.begin(request, asking, onward=onward, again=again, **whose))
    except (Refused, KeyError) as refusal:
        return _refused(request, provider, refusal)


def _identity(provider: configured.Provider, subject: str, asked: turn.Turn) -> ProviderIdentity:
    if asked.invitation is not None:
        return accept_with_provider(invitation=asked.invitation, provider=provider, subject=subject)
    known = ProviderIdentity.objects.select_related("user__worker__agency")
    found = known.filter(issuer=provider.issuer, subject=subject).first()
    if found is None and asked.link is not None:
        user = User.objects.select_related("worker__agency").get(pk=asked.link)
        return link_own(by=user, provider=provider, subject=subject)
    worker = found.user.worker if found else None
    if found is None or worker is None or worker.agency.tracker_ref != provider.agency:
        raise Refused("nobody here is known by that")
    return found


def _let_in(
    request: HttpRequest, provider: configured.Provider, identity: ProviderIdentity, claims: dict[str, object],
    asked: turn.Turn,
) -> HttpResponse:  # fmt: skip
    """A provider that was asked for an `acr` has asked for two things; one that was not counts as a password."""
    said = claims.get(provider.role_claim) if provider.role_claim else None
    values = set(said if isinstance(said, list) else [said])
    if provider.rules:
        follow_claims(identity=identity, rules=[r for r in provider.rules if r.value in values], by=Service())
    sid, both_steps = str(claims.get("sid", "")), bool(provider.acr)
    note_provider_session(identity=identity, sid=sid, by=identity.user, both_steps=both_steps)
    if asked.invitation is not None:
        get_adapter(request).logout(request)  # whoever was signed in at this computer has left
        came_invited(request, identity.user)
    method = "provider" if both_steps else "provider_alone"
    again = asked.again or None  # what is None is not kept
    record_authentication(request, identity.user, method, provider=provider.key, reauthenticated=again)
    if asked.again:
        request.session.cycle_key()
        return redirect(asked.onward or "home")
    response: HttpResponse = perform_login(request, identity.user, redirect_url=asked.onward or None)
    return response


def _refused(request: HttpRequest, provider: configured.Provider, refusal: Exception) -> HttpResponse:
    log.warning("sign-in through a provider refused", extra={"provider": provider.key, "why": str(refusal)})
    refuse_provider(by=None)
    return render(request, "account/provider_refused.html", {"provider": provider}, status=403)
