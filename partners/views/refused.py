"""When a form's token against forgery does not fit. It proves nothing of who sent it, so nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partners.models import Draft, User
from partners.receipts import key_of


def not_ours(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Called by Django's middleware (CSRF_FAILURE_VIEW), which says why for a log; people need the way back."""
    user, key = request.user, key_of(request.POST)
    draft = Draft.objects.unfinished(user).filter(key=key).first() if key and isinstance(user, User) else None
    return render(request, "403_csrf.html", {"draft": draft}, status=403)
