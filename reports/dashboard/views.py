"""Doors of the dashboard of beds: for whoever may read the service's figures."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partners import trail
from reports.dashboard import shown
from reports.dashboard.behind import behind
from reports.dashboard.dashboard import dashboard
from reports.dashboard.page import near, shown_of
from reports.dashboard.reading import csv_answer, figures_reader

PAGE = 50


@require_safe
def occupancy(request: HttpRequest) -> HttpResponse:
    """Counted anew each time: what was saved a moment ago is in it. The page asks again by itself each minute."""
    user = figures_reader(request)
    told = dashboard()
    trail.write(by=user, what="read", act="occupancy")
    page = "_occupancy.html" if request.headers.get("HX-Request") else "occupancy.html"
    return render(request, f"reports/dashboard/{page}", {**shown_of(told), "near": near(user, told)})


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
