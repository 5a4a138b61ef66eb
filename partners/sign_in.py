"""Sign-in by e-mail and password: who may, and its lines on the trail."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from partners import trail
from partners.models import User


class Adapter(DefaultAccountAdapter):
    """Accounts are given by the service, never taken (no open sign-up)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def post_login(self, request: HttpRequest, user: User, **options: Any) -> HttpResponse:
        trail.write(by=user, what="sign_in", act="signed_in")
        response: HttpResponse = super().post_login(request, user, **options)
        return response

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        trail.write(by=None, what="denial", act="sign_in")
        super().authentication_failed(request, **credentials)

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        trail.write(by=user, what="denial", act="sign_in")
        response: HttpResponse = super().respond_user_inactive(request, user)
        return response

    def logout(self, request: HttpRequest) -> None:
        if isinstance(request.user, User):
            trail.write(by=request.user, what="sign_in", act="signed_out")
        super().logout(request)


def signed_in(request: HttpRequest) -> User:
    """Who is at the door. Doors stand behind `LoginRequiredMiddleware`; one that was left open refuses here."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
