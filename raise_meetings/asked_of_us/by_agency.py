"""All that is to do after RAISEs, agency by agency, for whoever convenes. In order of names: no agency is ranked."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hubs.models import Hub
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from raise_meetings.asked_of_us.forms import ListForm
from raise_meetings.asked_of_us.found import of_people, of_places
from raise_meetings.asked_of_us.listed import MOST, narrowed_by
from raise_meetings.asked_of_us.series import OfAgency, grouped


@require_safe
def raise_by_agency(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.CONVENE)
    form = ListForm(request.GET, hubs=list(Hub.objects.order_by("name")))
    form.is_valid()
    found = to_do(user, which=form.answer("which"), hub=form.answer("hub"))
    people = {line.person.pk for one in found for line in one.lines if line.person}
    trail.listed(by=user, act="raise_by_agency", people=people)
    shown: dict[str, Any] = {"form": form, "agencies": found}
    return render(request, "raise_meetings/asked_of_us/raise_by_agency.html", shown)


def to_do(user: User, *, which: str, hub: str) -> list[OfAgency]:
    """Two queries; what was due first of all of them, and its number is said where there are more."""
    narrowed = narrowed_by(which, hub)
    people = of_people().filter(narrowed).visible_to(user).to_do().by_due()[:MOST]
    places = of_places().filter(narrowed).visible_to(user).to_do().by_due()[:MOST]
    return grouped([*people, *places])
