"""What somebody is signed in with, how long still, and the way back to where they were."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partners.actions.sessions import end_session, end_sessions
from partners.models import LeftOff
from partners.sessions import not_activity, use
from partners.sessions.clock import Clock
from partners.sessions.copies import digest
from partners.sessions.others import end_others
from partners.sign_in import signed_in


@require_safe
def devices(request: HttpRequest) -> HttpResponse:
    """Their own alone; one query however many."""
    user = signed_in(request)
    live = user.sessions.live_at(timezone.now()).select_related("computer__hub").order_by("-used_at", "pk")
    here = digest(request.session.session_key or "")
    shown = [(one, one.pk == here) for one in live]
    return render(request, "partners/devices.html", {"devices": shown})


@require_POST
def end_device(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    if end_session(by=user, device=request.POST.get("device", "").replace("\x00", "")):
        messages.success(request, "That device is signed out.")
    else:
        messages.info(request, "That device was signed out already.")
    return redirect("devices")


@require_POST
def end_other_devices(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    end_others(request, user)
    messages.success(request, "You are signed out everywhere but here.")
    return redirect("devices")


@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """Here too: for whoever lost a device, or does not know which one it was."""
    user = signed_in(request)
    end_sessions(of=user, by=user)
    get_adapter(request).logout(request)
    return redirect(settings.LOGIN_URL)


@not_activity
@require_http_methods(["GET", "HEAD", "POST"])
def still_here(request: HttpRequest) -> HttpResponse:
    """Seconds left. A POST says when somebody last pressed a key; asking alone keeps nobody signed in."""
    signed_in(request)
    if request.method == "POST":
        ago = request.POST.get("ago", "")
        use.note_earlier(request, int(ago) if ago.isdecimal() and len(ago) < 7 else 0)
    return JsonResponse({"left": Clock.of(request.session).left})


@require_safe
def way_back(request: HttpRequest) -> HttpResponse:
    """Where *this* person was when they were signed out; for anybody else their own page, or home."""
    user = signed_in(request)
    left_off = LeftOff.objects.of(user, timezone.now()).first()
    return redirect(left_off.path if left_off else "home")
