"""Lock, and the next person on a hub's shared computer. Names of staff, on a marked computer alone."""

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from partners.actions.sessions import note_sign_out
from partners.models.computer import REMEMBERED
from partners.sessions.computers import computer_of
from partners.sessions.limits import to_sign_in
from partners.sessions.seats import Seat, seats_at
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
@require_safe
def switch_to(request: HttpRequest, seat: str) -> HttpResponse:
    """The sign-in form with the name filled in. It proves nothing yet: password or passkey, and the second step."""
    computer = computer_of(request)
    user_id = _chosen(seat)
    chosen = next((one for one in seats_at(computer) if one.user_id == user_id), None) if computer else None
    if chosen is None or request.user.is_authenticated:
        return redirect("switch")
    return render(request, "partners/switch_to.html", {"seat": chosen, **_onward()})


def _chosen(seat: str) -> int | None:
    try:
        user_id: int = signing.loads(seat, salt=Seat.SALT, max_age=REMEMBERED)
    except signing.BadSignature:
        return None
    return user_id


def _onward() -> dict[str, str]:
    return {"onward": reverse("way_back"), "sign_in": resolve_url(settings.LOGIN_URL)}
