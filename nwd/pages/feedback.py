"""Was this page useful? One press; words if one likes; managers read what was said. Nobody is followed."""

import uuid
from urllib.parse import urlsplit

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nwd.pages.feedback_forms import Useful, Words
from partners import access, actions
from partners.access import Permission
from partners.models import Feedback
from partners.sign_in import gives_words_back, signed_in

A_PAGE = 50


@require_POST
def give_feedback(request: HttpRequest) -> HttpResponse:
    user, form = signed_in(request), Useful(request.POST)
    if not form.is_valid():
        return render(request, "400.html", status=400)
    given = actions.give_feedback(by=user, page=form.cleaned_data["page"], useful=form.is_yes)
    return redirect("say_more", given.pk)


@gives_words_back
@require_http_methods(["GET", "HEAD", "POST"])
def say_more(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    user, given = signed_in(request), get_object_or_404(Feedback, pk=key, words="")
    form = Words(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.add_words(feedback=given, by=user, words=form.cleaned_data["words"])
        messages.success(request, "Thank you. Your words are with those who look after this service.")
        return redirect("home")
    return render(request, "pages/say_more.html", {"form": form, "given": given, "back": _back(request)})


@require_safe
def feedback(request: HttpRequest) -> HttpResponse:
    """By page the answers, then the words, newest first. By the names of routes: no address, no person."""
    access.require(signed_in(request), Permission.READ_FEEDBACK)
    by_page = (
        Feedback.objects.values("page")
        .annotate(yes=Count("pk", filter=Q(useful=True)), no=Count("pk", filter=Q(useful=False)))
        .order_by("-no", "page")
    )
    words = Feedback.objects.exclude(words="").order_by("-on", "page", "pk")
    page = Paginator(words, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "pages/feedback.html", {"by_page": by_page, "page": page})


@require_POST
def take_words_away(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_FEEDBACK)
    actions.take_words_away(feedback=get_object_or_404(Feedback, pk=key), by=user)
    messages.success(request, "The words are gone. That the page was useful, or not, still counts.")
    return redirect("feedback")


def _back(request: HttpRequest) -> str:
    """The page that was asked about, as the browser names it: kept nowhere here."""
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(
        came_from, {request.get_host()}, require_https=request.is_secure()
    ):
        return ""
    path = urlsplit(came_from).path
    return "" if path == request.path else path
