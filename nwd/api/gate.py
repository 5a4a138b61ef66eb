"""The one place where programs pass what browsers must: cookies, sessions, the second step.

Every answer below /api/ goes through `Outside`, which stands above the session: a cookie that is sent is not
read, so nothing can be forged by another site. `ByToken` stands below the session's middlewares, which found nobody,
and above the request's transaction: who it is must be known when that opens. `passes` lets an endpoint through
the middlewares that ask for a session; no other door has it.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from nwd.api.holder import holder
from nwd.api.problems import KIND, problem
from partners import pace
from partners.models import User
from partners.sessions import not_activity

BEGINS, MINUTE = "/api/", 60
GetResponse = Callable[[HttpRequest], HttpResponse]
Door = Callable[..., HttpResponse]


class Outside:
    """No cookie comes in; JSON goes out, and nobody keeps it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(BEGINS):
            return self.get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        response = self.get_response(request)
        if response.status_code >= 400 and response.headers.get("Content-Type") != KIND:
            response = problem(response.status_code)
        response.headers["Cache-Control"] = "no-store"
        return response


class ByToken:
    """Whoever shows no token that is valid now is told so, whatever they asked for."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(BEGINS):
            return self.get_response(request)
        found = holder(request)
        if isinstance(found, HttpResponse):
            return found
        if seconds := pace.over(f"api:{found.pk}", settings.API_REQUESTS_A_MINUTE, MINUTE):
            return problem(429, Retry_After=str(seconds))
        request.user = request._cached_user = found.user  # type: ignore[attr-defined]
        request.api_token = found  # type: ignore[attr-defined]
        return self.get_response(request)


class Holder(BaseAuthentication):
    """Who the gate let in, and nobody else."""

    def authenticate(self, request: Request) -> tuple[User, None] | None:
        user = request._request.user
        return (user, None) if isinstance(user, User) else None

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


def passes(door: Door) -> Door:
    """Neither session nor second step is asked for: the token was made by somebody who had proved both."""
    door.login_required = False  # type: ignore[attr-defined]
    return not_activity(door)
