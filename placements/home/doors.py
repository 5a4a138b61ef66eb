"""Doors of the house: its index, and the register of who moved in and out."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partners import access, trail
from placements.home.clocks import due_of, months_after
from placements.home.forms import RegisterForm
from placements.home.reaching import KEEP, RUN, house
from placements.home.register import register as asked_of
from placements.incidents.complaints_due import complaints_due

YEAR = 12


@require_safe
def home_records(request: HttpRequest, reference: str) -> HttpResponse:
    """What the home keeps of itself, and what of it is due."""
    user, hub = house(request, KEEP, reference)
    runs = access.may(user, RUN)
    due = due_of([hub]) if runs else []
    due = sorted([*due, *complaints_due([hub], user, timezone.localdate())], key=lambda one: one.due)
    shown = {"hub": hub, "runs": runs, "due": due}
    return render(request, "placements/home/home_records.html", shown)


@require_safe
def register(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = house(request, RUN, reference)
    first, last, form = days_asked(request.GET)
    found = asked_of(hub, user, first, last)
    trail.listed(by=user, act="register", people=found.people)
    shown: dict[str, Any] = {"hub": hub, "register": found, "form": form}
    return render(request, "placements/home/register.html", shown)


def days_asked(answers: QueryDict) -> tuple[datetime.date, datetime.date, RegisterForm]:
    """What cannot be read as a day is as if it were not said."""
    form = RegisterForm(answers if "since" in answers or "until" in answers else None)
    first, last = days_of(form.cleaned_data if form.is_valid() else {})
    if not form.is_bound:
        form = RegisterForm(initial={"since": first, "until": last})
    return first, last, form


def days_of(said: dict[str, Any]) -> tuple[datetime.date, datetime.date]:
    """The last twelve months, unless other days are said."""
    last = said.get("until") or timezone.localdate()
    first = said.get("since") or months_after(last, -YEAR)
    return min(first, last), max(first, last)
