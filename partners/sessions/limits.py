"""Whether somebody is still signed in, decided before every door (hostile.md, F6).

Stands right behind Django's AuthenticationMiddleware. What the cookie, the copy in the cache or the page's own clock
say decides nothing: the database's rounds, the time, and the postings of the day do.
"""

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user, logout
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse

from partners.actions.sessions import note_sign_out
from partners.context import acting
from partners.models import User
from partners.sessions import use
from partners.sessions.at_work import why_not
from partners.sessions.clock import Clock
from partners.sessions.store import SessionStore
from partners.sessions.way_back import page_of

#: On sign-out the browser forgets pages and whatever lay in its stores; the cookie of a hub's computer stays.
FORGET = '"cache", "storage"'
#: A fragment that a page asks for by itself says so: it keeps nobody signed in (record.md, "Requests").
BY_ITSELF = "X-By-Itself"


class SessionLimits:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.ended = request.not_at_work = ""  # type: ignore[attr-defined]
        session = cast(SessionStore, request.session)
        if isinstance(request.user, User) and not session.believe(request.user):
            request.user = get_user(request)
        was = isinstance(request.user, User)
        if isinstance(request.user, User):
            _enforce(request, request.user)
        response = self.get_response(request)
        if isinstance(request.user, User) and cast(SessionStore, request.session).is_new:
            response = _begin(request, request.user) or response
        if was and not isinstance(request.user, User):
            response.headers["Clear-Site-Data"] = FORGET
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        _args: tuple[Any, ...],
        _kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        """Whoever was just signed out hears why; whoever is there and did something is noted."""
        if isinstance(request.user, User):
            if getattr(view_func, "is_activity", True) and not request.headers.get(BY_ITSELF):
                use.note(request)
            request.clock = Clock.of(request.session)  # type: ignore[attr-defined]
            return None
        if not getattr(view_func, "login_required", True):
            return None
        if request.not_at_work:  # type: ignore[attr-defined]
            return refused(request)
        if _gives_words_back(request, view_func):
            return None
        if not request.ended:  # type: ignore[attr-defined]
            return to_sign_in(request) if _is_swept(request) else None
        messages.info(request, request.ended)  # type: ignore[attr-defined]
        return to_sign_in(request)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The address says nothing of where they were: whoever signs in is led to their own page (`way_back`)."""
    address = f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': reverse('way_back')}, safe='/')}"
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


def refused(request: HttpRequest) -> HttpResponse:
    why = request.not_at_work  # type: ignore[attr-defined]
    response = render(request, "partners/not_at_work.html", {"why": why}, status=403)
    response.headers["Cache-Control"] = "no-store"
    return response


def _enforce(request: HttpRequest, user: User) -> None:
    request.not_at_work = why_not(user)  # type: ignore[attr-defined]
    request.ended = Clock.of(request.session).over  # type: ignore[attr-defined]
    if not (request.not_at_work or request.ended):  # type: ignore[attr-defined]
        return
    act = "not_at_work" if request.not_at_work else "signed_out_by_itself"  # type: ignore[attr-defined]
    with acting(user):
        note_sign_out(by=user, act=act, path=page_of(request))
        logout(request)


def _begin(request: HttpRequest, user: User) -> HttpResponse | None:
    """What is noted of a sign-in; for somebody who is not at work today it ends at once, and says why."""
    request.not_at_work = why_not(user)  # type: ignore[attr-defined]
    if not request.not_at_work:  # type: ignore[attr-defined]
        use.begin(request, user)
        return None
    with acting(user):
        note_sign_out(by=user, act="not_at_work", path="")
        logout(request)
    return refused(request)


def _is_swept(request: HttpRequest) -> bool:
    """The browser comes with a session that is gone: whose it was, and so whose address, nobody knows."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.session.session_key is None


def _gives_words_back(request: HttpRequest, door: Callable[..., HttpResponseBase]) -> bool:
    return getattr(door, "gives_words_back", False) and bool(request.POST.get("words", "").strip())
