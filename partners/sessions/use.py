"""What is noted of a session while it is used: seldom, so that a page costs no write."""

import time

from allauth.account.adapter import get_adapter
from django.http import HttpRequest

from partners.actions.computers import remember_use
from partners.context import acting
from partners.models import User
from partners.sessions.browsers import words_of
from partners.sessions.clock import Clock
from partners.sessions.computers import computer_of
from partners.sessions.store import ADDRESS, BROWSER, COMPUTER, USED_AT


def begin(request: HttpRequest, user: User) -> None:
    """Signed in just now: on what, from where, and whether that is a computer that a hub shares."""
    _describe(request)
    if computer := computer_of(request):
        request.session[COMPUTER] = computer.pk
        with acting(user):
            remember_use(computer=computer, by=user)


def note(request: HttpRequest) -> None:
    if Clock.of(request.session).is_due:
        request.session[USED_AT] = int(time.time())
        _describe(request)


def note_earlier(request: HttpRequest, seconds: int) -> None:
    """They pressed a key that many seconds ago, without asking for a page. Never into the past of what is known."""
    at = int(time.time()) - max(seconds, 0)
    if at > request.session.get(USED_AT, 0):
        request.session[USED_AT] = at


def _describe(request: HttpRequest) -> None:
    request.session[BROWSER] = words_of(request.headers.get("User-Agent", ""))
    request.session[ADDRESS] = get_adapter(request).get_client_ip(request)
