"""The privacy officer's page: overrides to review, the most overdue first, and reading out of the ordinary."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from nwd.pages.privacy.override_forms import LookedForm
from partners import access, trail
from partners.access import Permission
from partners.actions import unusual
from partners.asking import ask
from partners.models import Override, UnusualReading
from partners.sign_in import signed_in

MOST, RECENT = 50, 10


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """For who leads the service it holds what nobody reviewed in time, and no more."""
    user = signed_in(request)
    access.require(user, Permission.REVIEW_OVERRIDES)
    overrides = Override.objects.visible_to(user).exclude(user=user).select_related("user__worker__agency")
    readings = UnusualReading.objects.visible_to(user).select_related("user__worker__agency")
    unread = access.may(user, Permission.READ_UNUSUAL)
    shown = {
        "overrides": overrides.to_review()[: MOST + 1],
        "reviewed": overrides.exclude(finding="").order_by("-reviewed_at")[:RECENT],
        "readings": readings.to_review()[: MOST + 1] if unread else None,
        "looked_at": readings.filter(reviewed_at__isnull=False).order_by("-reviewed_at")[:RECENT]
        if unread
        else None,
        "most": MOST,
        "today": timezone.localdate(),
        "may_read_trail": access.may(user, Permission.READ_TRAIL),
    }
    trail.write(by=user, what="override", act="privacy")
    return render(request, "pages/privacy/privacy.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def review_unusual(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    rows = UnusualReading.objects.select_related("user__worker__agency", "reviewed_by__worker")
    found = access.fetch(user, rows, Permission.READ_UNUSUAL, what="permission", reference=reference)

    def verb(words: str) -> UnusualReading:
        return unusual.review_unusual(reading=found, words=words, by=user)

    return ask(
        request, LookedForm(request.POST or None), verb, then=reverse("privacy"), said="Saved.",
        act="read_unusual", page="pages/privacy/unusual.html", reading=found, save="I have looked at it",
        back=reverse("privacy"), may_read_trail=access.may(user, Permission.READ_TRAIL),
    )  # fmt: skip
