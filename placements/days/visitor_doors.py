"""Doors of the visitors' book. Names of visitors are for the hub's own staff."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.contributing import may_add
from cases.models import Category
from hubs.models import Hub
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.pressing import press
from partners.sign_in import signed_in
from placements import actions
from placements.actions.visitors import CHANGED
from placements.days.asked import around, day_asked, today, week_of
from placements.days.finding import HOME, hub_to_write
from placements.days.living import living
from placements.days.visitor_forms import VisitorChangeForm, VisitorForm
from placements.days.visits import in_the_house, of_week
from placements.models import Visitor

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def visitors_book(request: HttpRequest, reference: str) -> HttpResponse:
    """Who is in the house now, and a week of the book."""
    user = signed_in(request)
    hub = access.fetch_hub(user, HOME, reference)
    week = week_of(day_asked(request, "week"))
    here, visits = in_the_house(hub, user), of_week(hub, user, week)
    seen = {part.person_id for visit in [*here, *visits] for part in visit.seen}  # type: ignore[attr-defined]
    trail.listed(by=user, act="visitors_book", people=sorted(seen))
    may_write = may_add(user, Category.DAILY_LIFE)
    shown = {
        "hub": hub,
        "here": here,
        "visits": visits,
        "week": week,
        "may_write": may_write,
        **around(week, 7),
    }
    return render(request, "placements/days/visitors.html", shown)


@keeps_drafts("Somebody who came to the house")
@FORM
def let_in(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = hub_to_write(request, reference)
    people = living(hub, user, today())
    trail.listed(by=user, act="let_in", people=[one.pk for one in people])

    def verb(**said: Any) -> Visitor:
        return actions.let_in(hub=hub, by=user, **said)

    def undo(made: Visitor) -> str:
        return reverse("take_back_visitor", args=[made.reference])

    return ask(
        request, opened(VisitorForm, request, people=people), verb, then=_book(hub), said="Saved.", undo=undo,
        title="Somebody comes in", save="Let them in", back=_book(hub), back_text="Visitors’ book", act="let_in",
    )  # fmt: skip


@require_POST
def let_out(request: HttpRequest, reference: str) -> HttpResponse:
    """One press: they have left, now."""
    user, visitor = _visitor(request, reference)
    return press(
        request, lambda: actions.let_out(visitor=visitor, by=user), said="They have left.",
        undo=reverse("stay_on", args=[reference]), then=_book(visitor.hub),
    )  # fmt: skip


@require_POST
def stay_on(request: HttpRequest, reference: str) -> HttpResponse:
    user, visitor = _visitor(request, reference)
    verb = lambda: actions.stay_on(visitor=visitor, by=user)  # noqa: E731
    return take_back(request, verb, then=_book(visitor.hub))


@keeps_drafts("A line of the visitors’ book put right")
@FORM
def change_visitor(request: HttpRequest, reference: str) -> HttpResponse:
    user, visitor = _visitor(request, reference, locks=request.method == "POST")
    present = {name: getattr(visitor, name) for name in CHANGED}

    def verb(**said: Any) -> Visitor:
        return actions.change_visitor(visitor=visitor, by=user, **said)

    return ask(
        request, opened(VisitorChangeForm, request, present=present), verb, then=_book(visitor.hub),
        said="Saved.", title="Put a line of the book right", back=_book(visitor.hub),
        back_text="Visitors’ book", act="let_in",
    )  # fmt: skip


@require_POST
def take_back_visitor(request: HttpRequest, reference: str) -> HttpResponse:
    user, visitor = _visitor(request, reference)
    then = _book(visitor.hub)
    return take_back(request, lambda: actions.take_back_visitor(visitor=visitor, by=user), then=then)


def _visitor(request: HttpRequest, reference: str, *, locks: bool = False) -> tuple[User, Visitor]:
    """As of a hub that the user is not posted to: absent."""
    user = signed_in(request)
    rows = Visitor.objects.visible_to(user).filter(reference=reference).select_related("hub")
    found = (rows.select_for_update(of=("self",)) if locks else rows).first()
    if found is None:
        access.refuse(user, Permission.KEEP_HOME_RECORDS)
        raise Http404
    access.require(user, HOME)
    return user, found


def _book(hub: Hub) -> str:
    return reverse("visitors_book", args=[hub.reference])
