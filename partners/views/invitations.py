"""Inviting somebody to sign in, and what stands behind the link."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.utils import perform_login
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partners import actions, links
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask, ask_again, nothing_to_fill, say
from partners.directory import entry
from partners.forms.people import InvitationForm, PasswordForm
from partners.models import Invitation, User
from partners.sign_in import signed_in
from partners.views.workers import FORM, page_of


@FORM
def invite(request: HttpRequest, reference: str) -> HttpResponse:
    """A link to hand over is shown in the answer itself, once; by mail the inviter never sees it."""
    user = signed_in(request)
    worker = entry(user, Permission.MANAGE_PEOPLE, entries.workers(), reference)
    form = InvitationForm(request.POST or None, initial={"email": worker.email})
    made: list[Invitation] = []

    def verb(**said: Any) -> Invitation:
        made.append(actions.invite(worker=worker, by=user, **said))
        return made[0]

    answer: HttpResponse = ask_again(
        request, form, verb, then=page_of(worker), said="Invited. The link works for 72 hours.",
        title=f"Invite {worker}", save="Invite them", back=page_of(worker), back_text=str(worker),
        words="They choose a password themselves, and then a second factor. An older link stops working.",
    )  # fmt: skip
    if made and not form.cleaned_data["by_mail"]:
        shown = {"worker": worker, "link": links.link_of(made[0]), "until": made[0].expires_at}
        return render(request, "partners/invitation_link.html", shown)
    return answer


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
    if links.opened_by(token) is None:
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
    return _kept_from_others(render(request, "partners/join.html", {"form": form}))


def _sign_in(request: HttpRequest, user: User) -> HttpResponse:
    """Whoever was signed in at this computer has left: both are on the trail."""
    get_adapter(request).logout(request)
    response: HttpResponse = perform_login(request, user, redirect_url=reverse("home"))
    return response


def _dead(request: HttpRequest) -> HttpResponse:
    return _kept_from_others(render(request, "partners/join_dead.html", status=404))


def _kept_from_others(response: HttpResponse) -> HttpResponse:
    """The address holds the key: it goes into no cache, and no other page is told it."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
