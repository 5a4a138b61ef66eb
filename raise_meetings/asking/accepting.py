"""The door of yes: accepted and planned on one page, with those who are asked to it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases.models import YoungPerson
from partners import trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back, signed_in
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.parties import staff_of
from raise_meetings import actions
from raise_meetings.asking.doors import fetch_ask
from raise_meetings.asking.page import joinable, shown
from raise_meetings.models import Series
from raise_meetings.preparing.agencies import offered
from raise_meetings.preparing.forms import AcceptForm


@gives_words_back
@keeps_drafts("A RAISE to be planned")
@require_http_methods(["GET", "HEAD", "POST"])
def accept_raise(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch_ask(user, Permission.CONVENE, reference)
    refuse_unless_of_the_house(user, found.hub)
    at = shown(found, user)
    people: list[YoungPerson] = [part.person for part in at.parts]
    form = opened(AcceptForm, request, staff=staff_of(found.hub), agencies=offered(people, user),
                  joinable=joinable(found, user))  # fmt: skip
    trail.write(by=user, what="read", act="accept_raise", people=at.people)

    def begin(invite: Any = (), **said: Any) -> Series:
        return actions.begin_raise(ask=found, by=user, invited=invite, **said)

    return ask(
        request, form, begin, then=_next,
        said="Accepted.", act="accept_raise", title="Accept and plan", save="Accept",
        back=reverse("raise_ask", args=[reference]), back_text="What was asked",
        page="raise_meetings/asking/accept.html", shown=at, raise_ask=found,
    )  # fmt: skip


def _next(series: Series) -> str:
    """To the meeting that was planned with it, where it begins when its day has come."""
    planned = series.meetings.planned().order_by("-pk").first()
    if planned is None:
        return reverse("raise_series", args=[series.reference])
    return reverse("raise_meeting", args=[series.reference, planned.reference])
