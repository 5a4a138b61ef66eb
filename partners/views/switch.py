"""Lock, and the next person on a hub's shared computer. Names of staff, on a marked computer alone."""

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partners.actions.sessions import note_sign_out
from partners.models.computer import REMEMBERED
from partners.sessions.computers import computer_of
from partners.sessions.limits import to_sign_in
from partners.sessions.seats import Seat, seats_at
from partners.sessions.switch_form import SwitchForm
from partners.sessions.way_back import page_of
from partners.sign_in import signed_in


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Whoever is there is signed out; they find back to this page, and nobody else does."""
    user = signed_in(request)
    note_sign_out(by=user, act="locked", path=page_of(request))
    logout(request)
    return redirect("switch") if computer_of(request) else to_sign_in(request)


@login_not_required
@never_cache
@require_safe
def switch(request: HttpRequest) -> HttpResponse:
    """Who are you? On any other computer, and for whoever is signed in still: the sign-in page, which knows."""
    computer = computer_of(request)
    if computer is None or request.user.is_authenticated:
        return to_sign_in(request)
    seats = [(seat.name, signing.dumps(seat.user_id, salt=Seat.SALT)) for seat in seats_at(computer)]
    return render(request, "partners/switch.html", {"hub": computer.hub, "seats": seats, **_onward()})


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def switch_to(request: HttpRequest, seat: str) -> HttpResponse:
    """The name proves nothing: a passkey does, or the password and the second step. The address stays here."""
    chosen = _sits(request, seat)
    if chosen is None or request.user.is_authenticated:
        return redirect("switch")
    said = {"login": chosen.email, "password": request.POST.get("password", "")}
    form = SwitchForm(said if request.method == "POST" else None, request=request)
    if request.method == "POST" and form.is_valid():
        response: HttpResponse = form.login(request, redirect_url=reverse("way_back"))
        return response
    return render(request, "partners/switch_to.html", {"seat": chosen, "form": form, **_onward()})


def _sits(request: HttpRequest, seat: str) -> Seat | None:
    computer, user_id = computer_of(request), _chosen(seat)
    return next((one for one in seats_at(computer) if one.user_id == user_id), None) if computer else None


def _chosen(seat: str) -> int | None:
    try:
        user_id: int = signing.loads(seat, salt=Seat.SALT, max_age=REMEMBERED)
    except signing.BadSignature:
        return None
    return user_id


def _onward() -> dict[str, str]:
    return {"onward": reverse("way_back"), "sign_in": resolve_url(settings.LOGIN_URL)}
