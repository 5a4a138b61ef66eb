"""Who does something dangerous proves again that it is them (hostile.md F8): within the last fifteen minutes."""

import functools
import time
from collections.abc import Callable
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import suspend_request
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from partners.models import User
from partners.sign_in.first import signed_in


def stepped_up(request: HttpRequest) -> bool:
    """Signing in does not count: whoever sits down at a computer that was left has not proved anything."""
    if not isinstance(request.user, User):
        return False
    proofs = [
        one["at"] for one in get_authentication_records(request, request.user) if one.get("reauthenticated")
    ]
    return bool(proofs) and time.time() - proofs[-1] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def step_up(door: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """For a door that exports, or changes who may do what. What was typed is kept and sent on afterwards; files
    are not, so a form that takes one asks before it is shown. Whoever is not signed in is left to the sign-in.
    """

    @functools.wraps(door)
    def proved(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not request.user.is_authenticated or stepped_up(request):
            return door(request, *args, **kwargs)
        return _to_prove(request)

    return proved


def _to_prove(request: HttpRequest) -> HttpResponseBase:
    """Where they proved it before; a provider's page knows nothing of what was typed, so that is typed again."""
    user = signed_in(request)
    provider = next((one.get("provider") for one in get_authentication_records(request, user)), None)
    if provider and not user.has_usable_password():
        back = urlencode({"next": request.get_full_path()})
        return redirect(f"{reverse('sign_in_with', args=[provider])}?{back}")
    response: HttpResponseBase = suspend_request(request, reverse(settings.STEP_UP_URL))
    return response
