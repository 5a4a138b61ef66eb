"""Specialists asked in the corridor: how the service does. It measures the service: there is no row for a worker."""

import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import Discipline
from cases.support.counted import Consults, consults
from partners import access, trail
from partners.access import Permission, Service
from partners.context import acting
from partners.sign_in import signed_in

YEAR = datetime.timedelta(days=365)
#: Below it a share says more of chance than of the service, and might point at one young person.
FEWEST = 3
TOO_FEW = "too few to say"


@require_safe
def service_consults(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_FIGURES)
    today = timezone.localdate()
    spans = [(today - YEAR * n + datetime.timedelta(days=1), today - YEAR * (n - 1)) for n in (1, 2)]
    with acting(Service()):
        this, before = (consults(*span, today) for span in spans)
    trail.write(by=user, what="read", act="service_consults")
    disciplines = [(Discipline(one).label, this[one], before[one]) for one in this if one]
    tables = [("All together", this[""], before[""]), *disciplines]
    shown = {
        "since": spans[0][0],
        "tables": [(title, list(zip(_said(now), _said(then), strict=True))) for title, now, then in tables],
    }
    return render(request, "pages/consults.html", shown)


def _said(one: Consults) -> list[tuple[str, str]]:
    return [
        ("Questions asked", f"{one.asked:,}"),
        ("Answered", f"{one.answered:,}"),
        ("Answered within two working days", _share(one.soon, one.due)),
        ("Something changed for the young person", _share(one.changed, one.answered)),
        ("Became a session", f"{one.sessions:,}"),
    ]


def _share(some: int, of: int) -> str:
    return TOO_FEW if of < FEWEST else f"{some:,} of {of:,} ({round(100 * some / of)}%)"
