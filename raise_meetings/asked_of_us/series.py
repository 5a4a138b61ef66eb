"""All that came of one RAISE, agency by agency: who has answered, what is late, what is done."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partners import access, trail
from partners.access import Permission
from partners.models import Agency, User
from partners.sign_in import signed_in
from raise_meetings.asked_of_us.found import of_people, of_places
from raise_meetings.asked_of_us.listed import Line, lines
from raise_meetings.models import Series, SeriesPerson
from raise_meetings.taken import Thing


@dataclass(frozen=True)
class OfAgency:
    agency: Agency
    lines: list[Line]

    @property
    def late(self) -> int:
        return sum(one.late for one in self.lines)

    @property
    def unanswered(self) -> int:
        return sum(one.unanswered for one in self.lines)


@require_safe
def raise_actions_of(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    series = access.fetch(
        user, Series.objects.select_related("hub"), Permission.READ_PERSON, reference=reference
    )
    found = of_series(series, user)
    parts = list(SeriesPerson.objects.visible_to(user).filter(series=series).select_related("person"))
    lines_of = [line.person.pk for one in found for line in one.lines if line.person]
    trail.listed(by=user, act="raise_actions_of", people={*lines_of, *(part.person_id for part in parts)})
    begun = series.closed_on is None and series.meetings.held().exists()
    shown: dict[str, Any] = {
        "series": series, "agencies": found, "here": "raise_actions_of", "people": [part.person for part in parts],
        "several": series.about != "person", "may_add": begun and access.may(user, Permission.JOIN_RAISE),
    }  # fmt: skip
    return render(request, "raise_meetings/asked_of_us/raise_actions_of.html", shown)


def of_series(series: Series, user: User) -> list[OfAgency]:
    """Two queries."""
    people = of_people().filter(meeting__series=series).visible_to(user)
    places = of_places().filter(meeting__series=series).visible_to(user)
    return grouped([*people, *places])


def grouped(rows: list[Thing]) -> list[OfAgency]:
    """The agency that leads first, then by name."""
    agencies = sorted({one.agency for one in rows}, key=lambda agency: (not agency.is_lead, agency.name))
    return [OfAgency(agency, lines([one for one in rows if one.agency == agency])) for agency in agencies]
