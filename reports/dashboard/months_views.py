"""Doors of the months: for whoever may read the service's figures."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hubs.models import Hub
from partners import trail
from placements.board.question import tonight_now
from placements.board.year import Year, year_of
from reports.dashboard import years_csv
from reports.dashboard.dashboard import dashboard
from reports.dashboard.heat import Heat
from reports.dashboard.months import of_hub, of_year, year_shown
from reports.dashboard.months_csv import csv_rows
from reports.dashboard.reading import csv_answer, figures_reader


@require_safe
def bed_months(request: HttpRequest) -> HttpResponse:
    user = figures_reader(request)
    heat, year, hub = _heat(request)
    trail.write(by=user, what="read", act="bed_months")
    later = year.next if year.number < year_of(tonight_now()).number else None
    context = {"heat": heat, "year": year, "hub": hub, "later": later, "steps": range(5)}
    return render(request, "reports/dashboard/bed_months.html", context)


@require_safe
def bed_months_csv(request: HttpRequest) -> HttpResponse:
    user = figures_reader(request)
    rows = list(csv_rows(_heat(request)[0]))
    trail.write(by=user, what="export", act="bed_months_csv", counts={"months": len(rows) - 1})
    return csv_answer("beds-by-month", rows)


@require_safe
def occupancy_years_csv(request: HttpRequest) -> HttpResponse:
    user = figures_reader(request)
    rows = list(years_csv.csv_rows(dashboard()))
    trail.write(by=user, what="export", act="occupancy_years_csv", counts={"figures": len(rows) - 1})
    return csv_answer("beds-months-and-years", rows)


def _heat(request: HttpRequest) -> tuple[Heat, Year, Hub | None]:
    tonight, asked = tonight_now(), request.GET.get("hub", "")
    year = year_shown(request.GET.get("year", ""), tonight)
    if not asked:
        return of_year(year, tonight, list(Hub.objects.order_by("name", "tracker_ref"))), year, None
    hub = Hub.objects.filter(reference=asked.replace("\0", "")).first()
    if hub is None:
        raise Http404
    return of_hub(hub, year, tonight), year, hub
