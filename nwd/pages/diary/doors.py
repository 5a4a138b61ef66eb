"""Doors of the diary: one's week, who of the team is out now, and the address for one's own calendar."""

import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cases.models import Visit
from nwd.pages.diary.feed import address_of
from nwd.pages.diary.week import WEEK, monday_of, week_of
from nwd.pages.due.forms import TEAM
from nwd.pages.my_caseload import workers_of
from partners import access, trail
from partners.access import Permission
from partners.actions.feeds import end_feeds, make_feed
from partners.models import CalendarFeed, User, Worker
from partners.receipts import once
from partners.sign_in import signed_in, step_up


@require_safe
def my_diary(request: HttpRequest) -> HttpResponse:
    """`whose=team` is for whoever runs a hub; of anybody else it asks nothing."""
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    worker, first = access.facts_of(user).worker, monday_of(_day(request.GET.get("day", "")))
    if worker is None:
        raise Http404
    workers = workers_of(user)
    team = bool(workers) and request.GET.get("whose") == TEAM
    whose = [worker.pk, *(one.pk for one in workers)] if team else [worker.pk]
    days, out = week_of(user, whose, first), _out_now(user, workers)
    people = {visit.person_id for day in days for visit in day.visits} | {visit.person_id for visit in out}
    trail.listed(by=user, act="my_diary", people=people)
    shown = {"days": days, "out": out, "now": timezone.now(), "first": first, "last": days[-1].on,
             "before": first - WEEK, "after": first + WEEK, "has_team": bool(workers), "team": team,
             "own": worker.pk}  # fmt: skip
    return render(request, "pages/diary/my_diary.html", shown)


@require_safe
def my_calendar(request: HttpRequest) -> HttpResponse:
    feed = CalendarFeed.objects.filter(user=signed_in(request), ended_at=None).first()
    return render(request, "pages/diary/my_calendar.html", {"feed": feed})


@never_cache
@step_up
@require_POST
def make_calendar(request: HttpRequest) -> HttpResponse:
    """The address is shown in this answer alone. A second press makes another, and the first ends."""
    _, secret = make_feed(by=signed_in(request))
    return render(request, "pages/diary/calendar_shown.html", {"address": address_of(secret)})


@once
@require_POST
def end_calendar(request: HttpRequest) -> HttpResponse:
    """Without proving again who one is: whoever fears for an address must not be kept."""
    user = signed_in(request)
    if end_feeds(of=user, by=user):
        messages.success(request, "Ended. A calendar that asks at this address is refused from now on.")
    else:
        messages.info(request, "It had ended already.")
    return redirect("my_calendar")


def _out_now(user: User, workers: list[Worker]) -> list[Visit]:
    """For whoever runs a hub: the team's visits that have begun. Who is not back as planned stands first."""
    if not workers:
        return []
    out = Visit.objects.visible_to(user).under_way().filter(worker__in=workers)
    return list(out.select_related("person", "record", "worker").order_by("ends_at", "pk"))


def _day(said: str) -> datetime.date:
    """Today where the address names no day that can be read."""
    try:
        day = datetime.date.fromisoformat(said)
    except ValueError:
        return timezone.localdate()
    return day if abs((day - timezone.localdate()).days) < 3660 else timezone.localdate()
