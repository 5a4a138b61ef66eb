"""Sign-in by e-mail and password: who may, and its lines on the trail."""

from collections.abc import Callable
from typing import Any, TypeVar

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from partners import trail
from partners.models import User

Door = TypeVar("Door", bound=Callable[..., HttpResponse])


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

    def add_message(self, *args: Any, **options: Any) -> None:
        """The page after says who is signed in: a banner would only stand in front of it."""

    def logout(self, request: HttpRequest) -> None:
        if isinstance(request.user, User):
            trail.write(by=request.user, what="sign_in", act="signed_out")
        super().logout(request)


class SignInFirst(LoginRequiredMiddleware):
    """Whoever is not signed in is sent to sign in; what they had written they see first, and it is kept nowhere."""

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        to_sign_in = super().process_view(request, view_func, view_args, view_kwargs)
        if to_sign_in is None or not getattr(view_func, "gives_words_back", False):
            return to_sign_in
        words = request.POST.get("words", "")
        if not words.strip():
            return to_sign_in
        shown = {"words": words, "to_sign_in": to_sign_in.headers["Location"]}
        response = render(request, "account/signed_out.html", shown, status=403)
        response.headers["Cache-Control"] = "no-store"
        return response


def gives_words_back(door: Door) -> Door:
    """For a door to which people send what they took time to write."""
    door.gives_words_back = True  # type: ignore[attr-defined]
    return door


def signed_in(request: HttpRequest) -> User:
    """Who is at the door. Doors stand behind `LoginRequiredMiddleware`; one that was left open refuses here."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
