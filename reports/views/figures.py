"""Doors to the figures: all of them, one by period, the list behind a number, and the exact ones as CSV."""

import datetime
import re
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from reports.measures import MEASURES, subject_of
from reports.measures.figures import Figure
from reports.measures.figures import figures as counted
from reports.measures.listing import lines, listing
from reports.measures.periods import last_years
from reports.measures.shown import Shown, latest_of_each, shown
from reports.measures.spoken import names_of_keys
from reports.measures.written import as_csv
from reports.months import MEASURE as MONTHLY
from reports.months import months

YEARS = 5
PAGE = 50


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Each measure by subject with its newest figure, whole service where it has one."""
    user = _reader(request)
    from_day, to_day = last_years(timezone.localdate(), 1)
    subjects = latest_of_each(counted(from_day, to_day), names_of_keys())
    trail.write(by=user, what="read", act="figures")
    return render(
        request, "reports/figures.html", {"subjects": subjects, "from_day": from_day, "to_day": to_day}
    )


@require_safe
def figure(request: HttpRequest, name: str) -> HttpResponse:
    """One measure in its periods, and its breakdowns in one of them."""
    user = _reader(request)
    _known(name)
    from_day, to_day = years_asked(request.GET)
    found = shown(name, counted(from_day, to_day, names=[name]), request.GET, names_of_keys())
    trail.write(by=user, what="read", act="figure", counts={name: len(found.rows)})
    newest = last_years(timezone.localdate(), 1)[1].year
    later = min(to_day.year + YEARS, newest) if to_day.year < newest else None
    context: dict[str, Any] = {
        "name": name, "measure": MEASURES[name], "subject": subject_of(name), "shown": found,
    }  # fmt: skip
    if name == MONTHLY and found.rows:
        where = found.rows[0]
        context["months"] = months(where.figure.where, where.where, from_day, to_day)
        context["query"] = urlencode({"until": to_day.year, "for": where.figure.breakdown})
    years = {"until": to_day.year, "earlier": to_day.year - YEARS, "later": later, "from_day": from_day}
    return render(request, "reports/figure.html", {**context, **years, "to_day": to_day})


@require_safe
def figure_list(request: HttpRequest, name: str) -> HttpResponse:
    """What stands behind one number: what the reader may see of it, and how many more there are."""
    user = _reader(request)
    one, to_day = behind(name, request.GET)
    found = listing(user, name, one.period, one.where, to_day)
    page = Paginator(found.items, PAGE).get_page(request.GET.get("page"))
    rows = lines(user, list(page))
    people = {line.person.pk for line in rows if line.person}
    trail.listed(by=user, act="figure_list", people=people)
    told = Shown.of(one, names_of_keys())
    context = {"name": name, "measure": MEASURES[name], "one": told, "until": to_day.year}
    return render(
        request, "reports/figure_list.html", {**context, "page": page, "rows": rows, "found": found}
    )


@require_safe
def figure_csv(request: HttpRequest, name: str) -> HttpResponse:
    """The rows that `manage.py measures` writes for the same years, with every decimal."""
    user = _reader(request)
    _known(name)
    from_day, to_day = years_asked(request.GET)
    found = counted(from_day, to_day, names=[name])
    trail.write(by=user, what="export", act="figure_csv", counts={name: len(found)})
    response = HttpResponse(as_csv(found), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}-{from_day}-{to_day}.csv"'
    return response


def _reader(request: HttpRequest) -> User:
    user = signed_in(request)
    access.require(user, Permission.READ_FIGURES)
    return user


def _known(name: str) -> None:
    if name not in MEASURES:
        raise Http404


def years_asked(answers: QueryDict) -> tuple[datetime.date, datetime.date]:
    """Five whole years, up to today's or to the March of the year asked for."""
    from_day, to_day = last_years(timezone.localdate(), YEARS)
    until = answers.get("until", "")
    if not until:
        return from_day, to_day
    if not re.fullmatch("[0-9]{4}", until) or not 1900 <= int(until) <= to_day.year:
        raise Http404
    return datetime.date(int(until) - YEARS, 4, 1), datetime.date(int(until), 3, 31)


def behind(name: str, answers: QueryDict) -> tuple[Figure, datetime.date]:
    """The figure whose list is asked for: one that the page shows, or it is as if it were not there."""
    _known(name)
    from_day, to_day = years_asked(answers)
    asked = tuple(answers.get(key, "") for key in ("from", "to", "for"))
    for one in counted(from_day, to_day, names=[name]):
        if (one.period.start.isoformat(), one.period.end.isoformat(), one.breakdown) == asked:
            return one, to_day
    raise Http404
