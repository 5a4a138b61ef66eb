"""Doors of the password: choosing another, and asking for a new one by letter."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlsafe_base64_decode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from partners.actions.passwords import ask_for_password
from partners.models import User
from partners.sessions.others import end_others
from partners.sign_in.first import signed_in
from partners.sign_in.password_forms import ForgottenForm, NewPasswordForm
from partners.sign_in.passwords import suggestion
from partners.sign_in.proof import step_up

FORM = ["GET", "HEAD", "POST"]
#: Where the key of a letter waits, so that no page shows it in its address.
KEY = "new_password_key"


@step_up
@sensitive_post_parameters("password")
@require_http_methods(FORM)
def change_password(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    form = NewPasswordForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid() and form.choose():
        update_session_auth_hash(request, user)
        end_others(request, user)
        messages.success(
            request, "Your password is changed. Other devices that were signed in are signed out."
        )
        return redirect("mfa_index")
    return render(request, "account/change_password.html", {"form": form, "suggestion": suggestion()})


@login_not_required
@require_http_methods(FORM)
def forgotten(request: HttpRequest) -> HttpResponse:
    """Says the same to a known and an unknown address. Without a mail server it says whom to ask."""
    by_letter = bool(settings.EMAIL_HOST) or not settings.FOR_REAL
    form = ForgottenForm(request.POST or None)
    if request.method == "POST" and by_letter and form.is_valid():
        ask_for_password(email=form.cleaned_data["email"], by=None)
        return render(request, "account/letter_sent.html")
    return render(request, "account/forgotten.html", {"form": form, "by_letter": by_letter})


@never_cache
@login_not_required
@sensitive_post_parameters("password")
@require_http_methods(FORM)
def new_password(request: HttpRequest, who: str, key: str) -> HttpResponse:
    """The link of a letter: it opens once, for an hour, and what it opens is the password alone."""
    if key != "choose":
        request.session[KEY] = key
        return redirect("new_password", who, "choose")
    user = _of(who)
    if user is None or not default_token_generator.check_token(user, request.session.get(KEY, "")):
        return render(request, "account/link_used.html", status=404)
    form = NewPasswordForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid() and form.choose():
        del request.session[KEY]
        end_others(request, user)
        return render(request, "account/password_chosen.html")
    return render(request, "account/new_password.html", {"form": form, "suggestion": suggestion()})


def _of(who: str) -> User | None:
    try:
        return User.objects.filter(pk=int(urlsafe_base64_decode(who).decode()), is_active=True).first()
    except (ValueError, OverflowError):
        return None
