"""Whoever changes a password or a second factor goes on here, and is signed out wherever else they were."""

from django.http import HttpRequest

from partners.actions.sessions import end_sessions
from partners.models import User
from partners.sessions.copies import digest


def end_others(request: HttpRequest, user: User) -> int:
    return end_sessions(of=user, by=user, but=digest(request.session.session_key or ""))
