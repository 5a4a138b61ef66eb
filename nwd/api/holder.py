"""Who shows a token, decided by the database on each request."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from nwd.api.problems import problem
from partners import tokens
from partners.actions.tokens import end_tokens, note_use
from partners.actions.tries import note_failure
from partners.context import acting
from partners.models import ApiToken
from partners.sessions.at_work import why_not


def holder(request: HttpRequest) -> ApiToken | HttpResponse:
    """The token, or the answer to whoever has none: unknown, expired, ended and left are alike."""
    secret = tokens.said_in(request.headers.get("Authorization", ""))
    token = tokens.known(secret) if secret else None
    if token is None or not token.is_live(timezone.now()) or why_not(token.user):
        return _refused(request, secret, token)
    if token.used_on != timezone.localdate():
        with acting(token.user):
            note_use(token=token, by=token.user)
    return token


def _refused(request: HttpRequest, secret: str, token: ApiToken | None) -> HttpResponse:
    """What could have been a token counts as a failed try. Whoever is not at work has none afterwards."""
    if not secret:
        return problem(401)
    if seconds := tokens.seconds_to_wait(request, secret):
        return problem(429, Retry_After=str(seconds))
    with acting(None):
        if token is not None and token.is_live(timezone.now()):
            end_tokens(of=token.user, by=token.user)
        account = tokens.account_of(secret)
        note_failure(request=request, account=account, by=None, act="use_token", user=None)
    return problem(401)
