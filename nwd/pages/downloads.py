"""Doors of every list as a file. A short one comes at once; a long one is prepared by the queue (tasks.py)."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from nwd.pages.answers import kept
from nwd.pages.lists import LISTS
from nwd.pages.lists.asked import Asked
from nwd.pages.reading_again import may_read_again
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.receipts import once
from partners.sessions import not_activity
from partners.sign_in import signed_in, step_up
from reports.downloads import actions, files
from reports.downloads.columns import Listed, Table
from reports.downloads.prepared import Prepared
from reports.downloads.progress import rows_of


@require_http_methods(["GET", "HEAD", "POST"])
def download(request: HttpRequest, listing: str, sort: str) -> HttpResponseBase:
    """The question of the list's page, so its refusals too. Many people on one file: whoever asks proves again
    that it is them."""
    user = signed_in(request)
    if listing not in LISTS or sort not in files.WRITERS:
        raise Http404
    listed = LISTS[listing].ask(Asked(user, request.GET, request.session))
    door = step_up(_taken) if listed.total > settings.DOWNLOADS_PROVED_FROM else _taken
    return door(request, listing, sort, listed)


@once
def _taken(request: HttpRequest, listing: str, sort: str, listed: Listed) -> HttpResponse:
    user = signed_in(request)
    if listed.total <= settings.DOWNLOADS_AT_ONCE:
        table = Table(listed)
        response = files.answer(table, listing, sort)
        counts = {"rows": table.count}
        trail.write(by=user, what="export", act=listing, people=table.people, counts=counts)
        return response
    if request.method == "POST":
        asked = kept(listing, request.GET)
        prepared = actions.ask_for_file(by=user, listing=listing, asked=asked, sort=sort, total=listed.total)
        return redirect("prepared", prepared.reference)
    shown = {"title": LISTS[listing].title, "total": listed.total, "words": files.WORDS[sort]}
    return render(request, "reports/prepare.html", shown)


@require_safe
def prepared(request: HttpRequest, reference: str) -> HttpResponse:
    """Its own middle again every other second while it is under way; that shows nobody, so no line."""
    asked = _own(signed_in(request), reference)
    shown = {"prepared": asked, "title": LISTS[asked.listing].title, "rows": rows_of(reference)}
    page = "reports/_prepared.html" if request.headers.get("HX-Request") else "reports/prepared.html"
    return render(request, page, shown)


@step_up
@require_safe
def prepared_file(request: HttpRequest, reference: str) -> HttpResponseBase:
    """For whoever asked, while they may still know everybody in it."""
    user = signed_in(request)
    asked = _own(user, reference)
    if not asked.is_ready_to_fetch:
        raise Http404
    if not may_read_again(asked):
        access.refuse(user, Permission.READ_PERSON, asked.people)
        return render(
            request, "reports/prepared_over.html", {"title": LISTS[asked.listing].title}, status=403
        )
    trail.write(by=user, what="export", act="prepared_file", people=asked.people)
    name = files.file_name(asked.listing, asked.sort, asked.asked_at.date())
    return FileResponse(asked.path.open("rb"), as_attachment=True, filename=name)


def _own(user: User, reference: str) -> Prepared:
    return access.fetch(
        user, Prepared.objects.all(), Permission.READ_ROLES, what="export", reference=reference
    )


not_activity(prepared)
