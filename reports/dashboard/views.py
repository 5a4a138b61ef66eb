"""Doors of the dashboard of beds: for whoever may read the service's figures."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partners import access, trail
from partners.access import Permission
from partners.models import User
from reports.dashboard import compared, shown
from reports.dashboard.bars import bars, bars_words
from reports.dashboard.behind import behind
from reports.dashboard.dashboard import Dashboard, dashboard
from reports.dashboard.reading import csv_answer, figures_reader
from reports.dashboard.words import SAID

PAGE = 50


@require_safe
def occupancy(request: HttpRequest) -> HttpResponse:
    """Counted anew each time: what was saved a moment ago is in it."""
    user = figures_reader(request)
    told = dashboard()
    trail.write(by=user, what="read", act="occupancy")
    title, sentence = bars_words(told)
    context: dict[str, Any] = {
        "told": told, "tonight": shown.tonight_rows(told), "bars_title": title, "bars_sentence": sentence,
        "measured": compared.measured_rows(told), "by_hub": compared.by_hub_rows(told, "bed_occupancy"),
        "weeks": compared.by_hub_rows(told, "weeks_full"),
        "coming": shown.coming_and_going(told), "homes": shown.homes(told), "clock": shown.clock(told),
        "longest": shown.longest(told), "out_of_area": shown.out_of_area(told),
        "bars": bars(told), "said": SAID, "near": _near(user, told),
    }  # fmt: skip
    return render(request, "reports/dashboard/occupancy.html", context)


def _near(user: User, told: Dashboard) -> set[int]:
    """The hubs whose beds the reader may open: figures are read by more people than houses."""
    if not access.may(user, Permission.READ_HUB):
        return set()
    all_of_them = {answer.hub.pk for answer in told.answers}
    return all_of_them if access.everyone_is_near(user) else all_of_them & set(access.facts_of(user).hubs)


@require_safe
def occupancy_list(request: HttpRequest, what: str) -> HttpResponse:
    user = figures_reader(request)
    found = behind(user, what, request.GET)
    page = Paginator(found.lines, PAGE).get_page(request.GET.get("page"))
    trail.listed(by=user, act="occupancy_list", people={line.person.pk for line in page if line.person})
    return render(
        request, "reports/dashboard/occupancy_list.html", {"what": what, "found": found, "page": page}
    )


@require_safe
def occupancy_tonight_csv(request: HttpRequest) -> HttpResponse:
    user = figures_reader(request)
    rows = list(shown.tonight_csv(dashboard()))
    trail.write(by=user, what="export", act="occupancy_tonight_csv", counts={"hubs": len(rows) - 1})
    return csv_answer("beds-tonight", rows)
