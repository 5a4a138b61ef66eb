"""Doors of the hubs as houses: the list, a page each, open, change, close. Who lives there is on another page."""

import datetime
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from hubs.models import Bed, Closure, Hub
from partners import access
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.listing import listed
from partners.sign_in import signed_in
from placements import actions
from placements.houses.forms import ClosingForm, HubChangeForm, NewHubForm
from placements.houses.runs import runs

FORM = require_http_methods(["GET", "HEAD", "POST"])


@FORM
def houses(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_DIRECTORY)
    today = access.facts_of(user).day
    shown = listed(request, counted(today), ("name", "pk"), ("name", "area"))
    shown |= {"today": today, "may_manage": access.may(user, Permission.MANAGE_HOUSES)}
    return render(request, "placements/houses.html", shown)


def counted(day: datetime.date) -> QuerySet[Hub]:
    """With how many beds of each are in use on the day."""
    in_use = Q(beds__opened_on__lte=day) & (Q(beds__closed_on=None) | Q(beds__closed_on__gt=day))
    found: QuerySet[Any] = entries.hubs().annotate(how_many=Count("beds", filter=in_use))
    return found


@require_safe
def hub_settings(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = entry(user, Permission.READ_DIRECTORY, entries.hubs(), reference)
    today = access.facts_of(user).day
    coming = Closure.objects.filter(Q(end_on=None) | Q(end_on__gt=today)).order_by("start_on", "pk")
    beds = Bed.objects.filter(hub=hub).prefetch_related(Prefetch("closures", coming, to_attr="coming"))
    shown = {
        "hub": hub,
        "beds": beds.order_by("name", "tracker_ref"),
        "today": today,
        "may_manage": access.may(user, Permission.MANAGE_HOUSES),
        "may_run": runs(user, hub),
        "may_review": access.may(user, Permission.REVIEW_ACCESS),
    }
    return render(request, "placements/hub_settings.html", shown)


@keeps_drafts("A new hub")
@FORM
def open_hub(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.MANAGE_HOUSES)

    def verb(**said: Any) -> Hub:
        return actions.open_hub(by=user, **said)

    return ask(
        request, opened(NewHubForm, request), verb, then=page_of, said="Added. Its beds come next.",
        title="Add a hub", save="Add it", back=reverse("houses"), back_text="Hubs and beds",
    )  # fmt: skip


@keeps_drafts("A change of a hub")
@FORM
def change_hub(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = entry(user, Permission.MANAGE_HOUSES, entries.held(request, entries.hubs()), reference)
    now = {name: getattr(hub, name) for name in ("name", "area", "ofsted_urn")}

    def verb(**said: Any) -> Hub:
        return actions.change_hub(hub=hub, by=user, **said)

    form, title = opened(HubChangeForm, request, present=now), f"Change {hub}"
    return ask(
        request, form, verb, then=page_of, said="Saved.", title=title, back=page_of(hub), back_text=str(hub)
    )


@FORM
def close_hub(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = entry(user, Permission.MANAGE_HOUSES, entries.hubs(), reference)

    def verb(**said: Any) -> Hub:
        return actions.close_hub(hub=hub, by=user, **said)

    return ask(
        request, ClosingForm(request.POST or None), verb, then=page_of, said="Saved. Its beds close with it.",
        title=f"Close {hub}", save="Close it", back=page_of(hub), back_text=str(hub),
        words="Its beds close with it. What happened there stays, for everybody who may read it now.",
    )  # fmt: skip


def page_of(hub: Hub) -> str:
    return reverse("hub_settings", args=[hub.reference])
