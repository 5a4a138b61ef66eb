"""What is new for staff (texts/news.txt), what they have not seen of it, and what changed because they said so."""

import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from nwd.pages.texts import blocks
from partners.actions import mark_news_read
from partners.models import User
from partners.sign_in import signed_in


def newest() -> datetime.date:
    return max(block.on for block in blocks("news") if block.on)


def read_until(user: User) -> datetime.date:
    """Nobody has to catch up with what was new before they came."""
    return user.news_read_on or timezone.localtime(user.date_joined).date()


def unread(user: User) -> int:
    since = read_until(user)
    return sum(block.on is not None and block.on > since for block in blocks("news"))


@require_http_methods(["GET", "HEAD", "POST"])
def whats_new(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    if request.method == "POST":
        mark_news_read(by=user, until=newest())
        return redirect("whats_new")
    shown = {"news": blocks("news"), "unread": unread(user), "read_until": read_until(user)}
    return render(request, "pages/whats_new.html", shown)


@require_safe
def you_said(request: HttpRequest) -> HttpResponse:
    because = [block for block in blocks("news") if block.because]
    return render(request, "pages/you_said.html", {"news": because})
