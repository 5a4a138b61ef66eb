"""Doors of the figures of RAISE: for whoever may read the service's figures."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partners import trail
from partners.access import Service
from partners.context import acting
from reports.dashboard.behind import visible
from reports.dashboard.reading import csv_answer, figures_reader
from reports.measures.listing import Listing
from reports.raises.asked import Span, a_year
from reports.raises.counted import WHAT, Told
from reports.raises.forms import RaiseFiguresFilter
from reports.raises.scales import scales
from reports.raises.shown import asked_of, csv_rows, figures_of

PAGE = 50
TITLES = {
    "held": "RAISE held", "waits": "From asking to meeting", "actions": "Actions, and whether in time",
    "repeats": "RAISE begun", "scales": "Scales, first and last meeting",
}  # fmt: skip


@require_safe
def raise_figures(request: HttpRequest) -> HttpResponse:
    user = figures_reader(request)
    form, span = _asked(request)
    found = figures_of(span)
    trail.write(by=user, what="read", act="raise_figures")
    return render(request, "reports/raises/raises.html", {"form": form, "found": found, "span": span})


@require_safe
def raise_figures_list(request: HttpRequest, what: str) -> HttpResponse:
    """What the reader may see of what was counted; how many more there are is the rest of the number."""
    user = figures_reader(request)
    _, span = _asked(request)
    found = _behind(what, span, request.GET)
    shown, people, records = visible(user, found)
    page = Paginator(shown, PAGE).get_page(request.GET.get("page"))
    rows: list[dict[str, Any]] = [
        {"one": one, "person": people.get(one.person_id or 0), "record": records.get(one.record_id or 0)}
        for one in page
    ]
    trail.listed(
        by=user, act="raise_figures_list", people={one["person"].pk for one in rows if one["person"]}
    )
    behind = Listing(shown, len(found) - len(shown))  # type: ignore[arg-type]
    told = {"title": TITLES[what], "number": len(found), "page": page, "rows": rows, "behind": behind}
    return render(request, "reports/raises/raise_list.html", told | {"span": span, "asked": asked_of(span)})


@require_safe
def raise_figures_csv(request: HttpRequest) -> HttpResponse:
    user = figures_reader(request)
    _, span = _asked(request)
    rows = csv_rows(figures_of(span))
    trail.write(by=user, what="export", act="raise_figures_csv", counts={"rows": len(rows) - 1})
    return csv_answer(f"raise-{span.start}-{span.end}", rows)


def _asked(request: HttpRequest) -> tuple[RaiseFiguresFilter, Span]:
    """What cannot be read asks nothing, and the form says so."""
    form = RaiseFiguresFilter(request.GET)
    start, end = a_year(timezone.localdate())
    if not form.is_valid():
        return form, Span(start, end)
    end = form.cleaned_data["until"] or end
    start = form.cleaned_data["since"] or min(start, end)
    return form, Span(start, end, form.hubs.get(form.cleaned_data["hub"]))


@acting(Service())
def _behind(what: str, span: Span, asked: Any) -> list[Told]:
    if what == "scales":
        return [pair.told for pair in scales(span).pairs]
    if what not in WHAT:
        raise Http404
    found = WHAT[what](span)
    if asked.get("agency"):
        found = [one for one in found if one.key == asked["agency"]]
    narrowed = {"waiting": False, "again": True}.get(asked.get("key", ""))
    return found if narrowed is None else [one for one in found if one.yes is narrowed]
