"""Inviting somebody to sign in, and what stands behind the link."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.utils import perform_login
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from nwd.ui.forms import Form
from partners import actions, links
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask, ask_again, nothing_to_fill, say
from partners.directory import entry
from partners.forms.people import InvitationForm, PasswordForm
from partners.models import Invitation, User, Worker
from partners.sign_in import came_invited, signed_in
from partners.sign_in.passwords import suggestion
from partners.sign_in.provider import doors as provider
from partners.sign_in.provider.configured import speaking_for
from partners.views.workers import FORM, page_of


@FORM
def invite(request: HttpRequest, reference: str) -> HttpResponse:
    """A link to hand over is shown in the answer itself, once; by mail the inviter never sees it."""
    user = signed_in(request)
    worker = entry(user, Permission.MANAGE_PEOPLE, entries.workers(), reference)
    form = _form_for(request, worker)
    made: list[Invitation] = []

    def verb(**said: Any) -> Invitation:
        made.append(actions.invite(worker=worker, by=user, **said))
        return made[0]

    answer: HttpResponse = ask_again(
        request, form, verb, then=page_of(worker), said="Invited. The link works for 72 hours.",
        title=f"Invite {worker}", save="Invite them", back=page_of(worker), back_text=str(worker),
        words="They choose a password themselves, and then a second factor. An older link stops working.",
    )  # fmt: skip
    if made and not form.cleaned_data.get("by_mail", True):
        shown = {"worker": worker, "link": links.link_of(made[0]), "until": made[0].expires_at}
        return render(request, "partners/invitation_link.html", shown)
    return answer


def _form_for(request: HttpRequest, worker: Worker) -> Form:
    """To a sign-in that is there the link goes by mail, so nothing is asked."""
    if hasattr(worker, "user"):
        return nothing_to_fill(request)
    return InvitationForm(request.POST or None, initial={"email": worker.email})


@FORM
def withdraw_invitation(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    invitation = entry(user, Permission.END_ACCESS, entries.invitations(), reference)
    worker = invitation.worker

    def verb() -> None:
        actions.withdraw_invitation(invitation=invitation, by=user)

    return ask(
        request, nothing_to_fill(request), verb, then=page_of(worker), said="The link opens nothing any more.",
        title=f"Withdraw the invitation of {worker}", save="Withdraw it", back=page_of(worker), back_text=str(worker),
    )  # fmt: skip


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Unknown, used, withdrawn and too late are one page. The second factor follows at the sign-in."""
    invitation = links.opened_by(token)
    if invitation is None:
        return _dead(request)
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.accept_invitation(token=token, **form.cleaned_data)
        except ValidationError as refusal:
            if getattr(refusal, "code", None) == "dead":
                return _dead(request)
            say(form, refusal)
        else:
            return _sign_in(request, user)
    return _asked(request, invitation, {"form": form, "token": token})


@never_cache
@login_not_required
@require_safe
def join_with(request: HttpRequest, token: str, key: str) -> HttpResponse:
    """Off to their agency's own sign-in, which stands for a password here. What comes back: sign_in/provider."""
    invitation = links.opened_by(token)
    if invitation is None:
        return _dead(request)
    return _kept_from_others(provider.to_join(request, invitation, key))


def _sign_in(request: HttpRequest, user: User) -> HttpResponse:
    """Whoever was signed in at this computer has left: both are on the trail."""
    get_adapter(request).logout(request)
    came_invited(request, user)
    response: HttpResponse = perform_login(request, user, redirect_url=reverse("home"))
    return response


def _asked(request: HttpRequest, invitation: Invitation, shown: dict[str, Any]) -> HttpResponse:
    ways = speaking_for(invitation.worker.agency)
    page = render(request, "partners/join.html", {**shown, "suggestion": suggestion(), "ways": ways})
    return _kept_from_others(page)


def _dead(request: HttpRequest) -> HttpResponse:
    return _kept_from_others(render(request, "partners/join_dead.html", status=404))


def _kept_from_others(response: HttpResponse) -> HttpResponse:
    """The address holds the key: it goes into no cache, and no other site is told it.

    "no-referrer" would hide from us too where the form comes from, and it would be taken for a stranger's.
    """
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
