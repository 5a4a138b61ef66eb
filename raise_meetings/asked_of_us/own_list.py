"""What is asked of us: the list of one's own agency."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hubs.models import Hub
from nwd.ui.forms import Form
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from raise_meetings.asked_of_us.forms import ListForm
from raise_meetings.asked_of_us.listed import Line, asked_of


@require_safe
def asked_of_us(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.JOIN_RAISE)
    return page_of(request, user)


def page_of(request: HttpRequest, user: User, **typed: Any) -> HttpResponse:
    """`typed`: what was ticked and written before an answer was refused, and why."""
    worker = access.facts_of(user).worker
    form = ListForm(request.GET, hubs=list(Hub.objects.order_by("name")))
    form.is_valid()
    found = (
        asked_of(worker.agency, user, which=form.answer("which"), hub=form.answer("hub")) if worker else []
    )
    trail.listed(by=user, act="asked_of_us", people=[one.person.pk for one in found if one.person])
    shown: dict[str, Any] = {"form": form, "lines": found, "counts": counts(found), "sending": Form(),
                             "agency": worker.agency if worker else None}  # fmt: skip
    return render(request, "raise_meetings/asked_of_us/asked_of_us.html", shown | typed)


def counts(found: list[Line]) -> dict[str, int]:
    late, unanswered = sum(one.late for one in found), sum(one.unanswered for one in found)
    return {"all": len(found), "late": late, "unanswered": unanswered}
