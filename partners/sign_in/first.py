"""Who is at the door: whoever is not signed in signs in first."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from partners.models import User

Door = TypeVar("Door", bound=Callable[..., HttpResponseBase])


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
