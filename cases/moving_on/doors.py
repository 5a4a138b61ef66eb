"""Doors of moving on: everybody's page, and care leaver status at 18. Closing and opening again: closing.py."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.allocations.team import key_worker_of
from cases.contributing import is_closed_to
from cases.dates import undone_at
from cases.models import CarePeriod, Category, YoungPerson
from cases.moving_on.adult import grown_of
from cases.moving_on.grown import grown_on, is_near
from cases.moving_on.thread import thread_of
from cases.moving_on.whose import may_move
from nwd.ui.spoken import date_words
from partners import access
from partners.access import Permission
from partners.asking import ask, nothing_to_fill
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def moving_on(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    thread = thread_of(person, user, timezone.localdate())
    key_worker = key_worker_of(person, user)
    may_move_on = access.may(user, Permission.MOVE_ON)
    both = (*thread.running, *thread.closed)
    shown = {
        "person": person,
        "thread": thread,
        "grown": grown_of(person, user, thread),
        "key_worker": key_worker,
        "may_move_on": may_move_on,
        "to_move": [one.pk for one in both if may_move_on and may_move(user, one, key_worker)],
        "may_record_care": access.may(user, Permission.RECORD_CARE),
        "closed": is_closed_to(user, Category.KEY_WORK),
        "care_closed": is_closed_to(user, Category.CARE_AND_PLACEMENT),
        "may_write": access.may(user, Permission.WRITE_NOTE),
    }
    return render(request, "cases/moving_on/moving_on.html", shown)


@FORM
def begin_leaving_care(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.RECORD_CARE, reference=reference)

    def verb(**said: Any) -> CarePeriod:
        return actions.begin_leaving_care(person=person, by=user)

    grown, early = date_words(grown_on(person)), not is_near(person, timezone.localdate())
    return ask(
        request, nothing_to_fill(request), verb, then=page_of(person), said="Saved. It is on their care page too.",
        undo=undone_at,
        save="They are a care leaver from that day",
        words=f"From {grown}, the day on which they are 18. Being looked after ends on that day.",
        nothing=f"{person.name} is 18 on {grown}. It can be said half a year before." if early else "",
        **around(person, "Care leaver") | {"act": "record_care"},
    )  # fmt: skip


def page_of(person: YoungPerson) -> str:
    return reverse("moving_on", args=[person.reference])


def person_of(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    return user, access.fetch(user, YoungPerson.objects.all(), Permission.MOVE_ON, reference=reference)


def around(person: YoungPerson, title: str) -> dict[str, Any]:
    return {
        "person": person, "title": title, "heading": f"{title}: {person.name}", "act": "move_on",
        "back": page_of(person), "back_text": "Moving on",
    }  # fmt: skip
