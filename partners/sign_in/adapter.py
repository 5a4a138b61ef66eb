"""Sign-in by e-mail and password: who may, and its lines on the trail."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partners import guessing, trail
from partners.actions.tries import note_failure, note_success
from partners.models import User
from partners.sign_in.second_factor import proven

MISMATCH = "The e-mail address or the password is not right. Check both and try again."


class Adapter(DefaultAccountAdapter):
    """Accounts are given by the service, never taken (no open sign-up)."""

    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": MISMATCH,
        "incorrect_password": "That is not your password. Try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        guessing.take_turn(request, credentials["email"])

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """A success from here makes this address known; what else happened here before is forgiven."""
        user: User | None = super().authenticate(request, **credentials)
        if user is not None:
            note_success(request=request, account=credentials["email"], by=user)
        return user

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        email = credentials["email"]
        user = User.objects.filter(email__iexact=email).first()
        note_failure(request=request, account=email, by=None, act="sign_in", user=user)

    def reauthenticate(self, user: User, password: str) -> bool:
        """The library looks the address up in a table of its own, which is empty here."""
        return self.authenticate(context.request, email=user.email, password=password) == user

    def post_login(self, request: HttpRequest, user: User, **options: Any) -> HttpResponse:
        """Who has no second factor yet has proved themselves just now: choosing one does not ask again."""
        trail.write(by=user, what="sign_in", act="signed_in")
        if not proven(request):
            record_authentication(request, user, method="first_step", reauthenticated=True)
        response: HttpResponse = super().post_login(request, user, **options)
        return response

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        trail.write(by=user, what="denial", act="sign_in")
        return render(request, "account/account_inactive.html", status=403)

    def add_message(self, request: HttpRequest, level: int, *args: Any, **options: Any) -> None:
        """The page after says who is signed in: a banner would only stand in front of it. What failed is said."""
        if level >= messages.ERROR:
            super().add_message(request, level, *args, **options)

    def logout(self, request: HttpRequest) -> None:
        if isinstance(request.user, User):
            trail.write(by=request.user, what="sign_in", act="signed_out")
        super().logout(request)
