"""Where a shift and its week are shown, and which day an address asks for."""

import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from hubs.models import Hub
from partners.models import Shift

FURTHEST = 3660


def page_of(shift: Shift) -> str:
    return reverse("shift", args=[shift.reference])


def week_page(shift: Shift) -> str:
    return week_at(shift.hub, timezone.localdate(shift.first_on_plan))


def week_at(hub: Hub, day: datetime.date) -> str:
    return f"{reverse('shifts', args=[hub.reference])}?day={day.isoformat()}"


def day_asked(request: HttpRequest) -> datetime.date:
    """Today where the address names no day that can be read."""
    today = timezone.localdate()
    try:
        day = datetime.date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return today
    return day if abs((day - today).days) < FURTHEST else today
