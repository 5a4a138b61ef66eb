"""Do relationships last, in the whole service? It measures the service: there is no row for a worker."""

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.stayed_in_service import SILENCE, InService, in_service
from cases.stickability import FEWEST
from nwd.pages import stickability_words as words
from partners import access, trail
from partners.access import Permission, Service
from partners.context import acting
from partners.sign_in import signed_in
from reports.measures.figures import figures
from reports.measures.periods import last_years
from reports.measures.shown import Shown

YEAR = datetime.timedelta(days=365)
#: The measures' own figures, a year each: their definitions are on their pages.
MEASURES = ("key_worker_tenure", "key_worker_changes", "key_worker_contact_share", "continuity_index")
YEARS = 3


@require_safe
def service_stickability(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_FIGURES)
    today = timezone.localdate()
    spans = [(today - YEAR * n + datetime.timedelta(days=1), today - YEAR * (n - 1)) for n in (1, 2)]
    with acting(Service()):
        this, before = (in_service(*span, today=today) for span in spans)
    trail.write(by=user, what="read", act="service_stickability")
    shown = {
        "rows": list(zip(_said(this), _said(before), strict=True)),
        "this": this,
        "since": spans[0][0],
        "measures": _by_year(today),
    }
    return render(request, "pages/stickability_service.html", shown)


def _said(one: InService) -> list[tuple[str, str]]:
    kept = words.TOO_FEW if one.moves < FEWEST else f"{one.stayed} of {one.moves}"
    return [
        ("Young people with enough contacts to say", f"{one.people:,}"),
        ("With too few to say", f"{one.too_few:,}"),
        ("Contacts that this rests on", f"{one.contacts:,}"),
        *((label, words.index(getattr(one, name))) for name, label in words.INDICES),
        (f"Young people with more than {SILENCE} days between two contacts", f"{one.silent:,}"),
        ("Key worker still there 30 days after a move", kept),
    ]


def _by_year(today: datetime.date) -> list[dict[str, Any]]:
    """Each measure with its figures, the newest first."""
    found = figures(*last_years(today, YEARS), names=MEASURES)
    whole = [Shown.of(one, {}) for one in found if not one.where]
    rows = []
    for name in MEASURES:
        years = [one for one in reversed(whole) if one.figure.measure == name]
        rows.append({"name": name, "label": years[0].label if years else name, "years": years})
    return rows
