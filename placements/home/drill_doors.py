"""Doors of fire drills: the list, one more, and putting one right."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from placements import actions
from placements.home.clocks import next_drill
from placements.home.forms import DrillChangeForm, DrillForm
from placements.home.reaching import GAVE_WAY, KEEP, around, house, row
from placements.models import FireDrill

FORM = require_http_methods(["GET", "HEAD", "POST"])
PAGE = 25


@require_safe
def drills(request: HttpRequest, reference: str) -> HttpResponse:
    _, hub = house(request, KEEP, reference)
    rows = FireDrill.objects.filter(hub=hub).prefetch_related("staff__worker").order_by("-held_at", "-pk")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    shown = {"hub": hub, "page": page, "next": next_drill(hub), "today": timezone.localdate()}
    return render(request, "placements/home/drills.html", shown)


@keeps_drafts("A fire drill")
@FORM
def record_drill(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = house(request, KEEP, reference)

    def verb(**said: Any) -> FireDrill:
        return actions.record_drill(hub=hub, by=user, **said)

    return ask(
        request, opened(DrillForm, request, hub=hub), verb, then=reverse("drills", args=[reference]), said="Saved.",
        **around(hub, "Write down a fire drill", "drills", back_text="Fire drills"),
    )  # fmt: skip


@keeps_drafts("A change of a fire drill")
@FORM
def change_drill(request: HttpRequest, reference: str, drill_reference: str) -> HttpResponse:
    user, hub = house(request, KEEP, reference)
    drill = row(request, FireDrill.objects.filter(hub=hub), drill_reference)
    there = [one.worker for one in drill.staff.select_related("worker")]
    names = (
        "held_at",
        "took_seconds",
        "in_the_house",
        "young_people",
        "words",
        "deficient",
        "remedy",
        "remedied_on",
    )
    present = {name: getattr(drill, name) for name in names} | {"staff": there}
    form = opened(DrillChangeForm, request, hub=hub, also=there, present=present)

    def verb(**said: Any) -> FireDrill:
        return drill if form.gives_way else actions.change_drill(drill=drill, by=user, **said)

    return ask(
        request, form, verb, then=reverse("drills", args=[reference]),
        said=lambda _: GAVE_WAY if form.gives_way else "Saved.",
        **around(hub, "Put a fire drill right", "drills", back_text="Fire drills"),
    )  # fmt: skip
