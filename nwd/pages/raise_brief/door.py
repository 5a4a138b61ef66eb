"""The page of the brief."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nwd.pages.raise_brief.brief import brief_of, parts_of
from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in
from raise_meetings.models import Series


@require_safe
def raise_brief(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    rows = Series.objects.select_related("hub").prefetch_related(Prefetch("people", parts_of(None, user)))
    series = access.fetch(user, rows, Permission.READ_PERSON, what="list", reference=reference)
    brief = brief_of(series, user, list(series.people.all()))
    trail.listed(by=user, act="raise_brief", people=brief.ids)
    shown = {"series": series, "brief": brief, "here": "raise_brief", "meeting": brief.next or brief.last,
             "last_meeting": brief.last}  # fmt: skip
    return render(request, "pages/raise_brief/brief.html", shown)
