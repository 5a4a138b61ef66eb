"""Doors of asking for a RAISE: the desk, the ask, its page and its page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in
from placements.incidents.may import may_write_at
from raise_meetings import actions
from raise_meetings.asking.forms import AskForm
from raise_meetings.asking.given import as_typed, people_given
from raise_meetings.asking.hub import hub_told
from raise_meetings.asking.listed import desk_of
from raise_meetings.asking.may import refuse_unless_may_ask
from raise_meetings.asking.page import shown
from raise_meetings.asking.who import hubs_for, seen_by
from raise_meetings.models import RaiseAsk


@require_safe
def raise_desk(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.ASK_FOR_RAISE)
    desk = desk_of(user)
    trail.listed(by=user, act="raise_desk", people=desk.people)
    may = {
        "may_pass": access.may(user, Permission.TELL_POLICE),
        "may_convene": access.may(user, Permission.CONVENE),
    }
    return render(request, "raise_meetings/asking/desk.html", {"desk": desk, **may})


@require_safe
def raise_of_person(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    desk = desk_of(user, person)
    trail.listed(by=user, act="raise_of_person", people=[person.pk, *desk.people])
    may = {"may_ask": access.may(user, Permission.ASK_FOR_RAISE)}
    return render(request, "raise_meetings/asking/of_person.html", {"person": person, "desk": desk, **may})


@gives_words_back
@keeps_drafts("Asking for a RAISE")
@require_http_methods(["GET", "HEAD", "POST"])
def ask_for_raise(request: HttpRequest) -> HttpResponse:
    """`?who=` are references that the page before knows, `?hub=` the hub of a page."""
    user = signed_in(request)
    refuse_unless_may_ask(user)
    people = people_given(user, request.GET.getlist("who"))
    start = {"who": as_typed(people, user), "hub": request.GET.get("hub", "")}
    if people:
        trail.write(by=user, what="read", act="ask_for_raise", people=[one.pk for one in people])
    form = opened(AskForm, request, user=user, hubs=hubs_for(user), initial=start)
    return ask(
        request, form, lambda **said: actions.ask_for_raise(by=user, **said), then=page_of,
        said="Asked. Who runs the hub answers, and you see it here.", act="ask_for_raise",
        title="Ask for a RAISE", back=reverse("raise_desk"), back_text="RAISE", save="Ask",
        page="raise_meetings/asking/ask.html", seen_by=seen_by(user),
    )  # fmt: skip


@require_safe
def raise_ask(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_ask(user, Permission.READ_PERSON, reference, what="read")
    may = {"may_answer": may_write_at(found.hub, user, Permission.CONVENE) and not found.decision}
    page = {"ask": found, "shown": shown(found, user), "hub": hub_told(found, user), **may}
    return render(request, "raise_meetings/asking/raise_ask.html", page)


def fetch_ask(user: User, permission: Permission, reference: str, *, what: str = "change") -> RaiseAsk:
    rows = RaiseAsk.objects.select_related("hub", "asked_by__agency", "decided_by", "series")
    return access.fetch(user, rows, permission, what=what, reference=reference)


def page_of(made: RaiseAsk) -> str:
    return reverse("raise_ask", args=[made.reference])
