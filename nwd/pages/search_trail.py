"""Searching the trail: by who, about whom, what and when. For those who answer for who may know what."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import YoungPerson
from nwd.pages.trail_filter import TrailFilter
from partners import access, trail
from partners.access import Permission, Service
from partners.asked_for import keyed
from partners.context import acting
from partners.models import TrailLine, User, Worker
from partners.models.trail import TrailLineQuerySet
from partners.saying_lines import said
from partners.sign_in import signed_in

PAGE = 50


@require_safe
def search_trail(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_TRAIL)
    form = TrailFilter(request.GET, workers=_workers(user))
    form.is_valid()
    asked = form.cleaned_data
    person = _person(asked.get("person", ""), user)
    lines = _narrowed(TrailLine.objects.visible_to(user), asked, person)
    if (before := asked.get("older_than")) is not None:
        lines = lines.filter(pk__lt=before)
    found = list(lines.order_by("-pk")[: PAGE + 1])
    lead = access.facts_of(user).of_lead_agency
    people = (
        [person] if person and (lead or found) else []
    )  # to a partner their own line would say who is here
    trail.write(by=user, what="search", act="search_trail", people=people, counts={"found": len(found)})
    older = found[PAGE - 1].pk if len(found) > PAGE else None
    shown = {"form": form, "lines": said(found[:PAGE]), "older": older, "later": before is not None}
    return render(request, "pages/search_trail.html", shown)


def _workers(user: User) -> list[Worker]:
    """Who has, or had, a sign-in; for a partner those of their own agency."""
    workers = Worker.objects.filter(user__isnull=False).order_by("family_name", "given_name", "pk")
    facts = access.facts_of(user)
    return list(workers if facts.of_lead_agency else workers.filter(agency=facts.worker.agency_id))  # type: ignore[union-attr]


def _person(reference: str, user: User) -> int | None:
    """Whoever reads the trail need not know the young person: so it is looked up by the service. Of somebody from
    whom they are barred it is as of nobody.
    """
    if not reference:
        return None
    with acting(Service()):
        found = YoungPerson.objects.filter(reference=reference).values_list("pk", flat=True).first()
    barred = access.facts_of(user).told.get("barred", [])
    return found if found and found not in barred else 0


def _narrowed(lines: TrailLineQuerySet, asked: dict[str, object], person: int | None) -> TrailLineQuerySet:
    """A person's lines, and those in which somebody asked for their reference and was told that there is none."""
    since, until = asked.get("since"), asked.get("until")
    lines = lines.between(_start(since), _start(until, timedelta(days=1)))
    if asked.get("worker"):
        lines = lines.filter(user_id__in=User.objects.filter(worker__reference=asked["worker"]).values("pk"))
    if asked.get("what"):
        lines = lines.filter(what=asked["what"])
    if person is None:
        return lines
    tried = Q(asked__contains=[keyed(str(asked["person"]))]) & ~Q(asked=[])
    return lines.filter(Q(people__contains=[person]) | tried)


def _start(day: object, later: timedelta = timedelta()) -> datetime | None:
    if not isinstance(day, date):
        return None
    return datetime.combine(day + later, time(), timezone.get_current_timezone())
