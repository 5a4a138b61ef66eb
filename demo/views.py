from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import resume_request
from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from demo.cast import CAST, PASSWORD
from demo.checks import objections
from partners.actions.step_up import note_step_up
from partners.models import User
from partners.sign_in import signed_in


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def cast(request: HttpRequest) -> HttpResponse:
    """Who to be. POST signs in as that one of the cast, and only of the cast, without a password."""
    if not settings.NWD_DEMO or objections():
        raise Http404
    onward = _onward(request)
    players = {user.worker.tracker_ref: user for user in _players() if user.worker}
    if request.method == "POST":
        user = players.get(request.POST.get("part", ""))
        if user is None:
            raise Http404
        get_adapter(request).logout(request)  # whoever was signed in has left: both are on the trail
        response: HttpResponse = perform_login(request, user, redirect_url=onward or None)
        return response
    parts = [{"part": part, "user": players[part.staff_ref]} for part in CAST if part.staff_ref in players]
    answer = {"parts": parts, "password": PASSWORD, "onward": onward, "two": settings.SECOND_FACTOR_REQUIRED}
    return render(request, "demo/cast.html", answer)


@require_http_methods(["GET", "HEAD", "POST"])
def still_me(request: HttpRequest) -> HttpResponse:
    """The cast has no secrets: where others prove again who they are, a press is enough."""
    onward = _onward(request)
    if request.method == "POST":
        record_authentication(request, signed_in(request), method="confirmed", reauthenticated=True)
        request.session.cycle_key()
        note_step_up(by=signed_in(request))
        resumed: HttpResponse | None = resume_request(request)
        return resumed or redirect(onward or "home")
    return render(request, "demo/still_me.html", {"onward": onward})


def _onward(request: HttpRequest) -> str:
    """Where they were going when they were asked who they are: an address of this service or none."""
    wanted = request.POST.get("next", request.GET.get("next", ""))
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else ""


def _players() -> QuerySet[User]:
    refs = [part.staff_ref for part in CAST]
    return User.objects.select_related("worker__agency", "worker__hub").filter(worker__tracker_ref__in=refs)
