"""The page on which the minutes are sent to agencies, and which says who has opened and printed them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.sign_in import signed_in
from raise_meetings import actions
from raise_meetings.models import Meeting, Pack
from raise_meetings.packs.forms import CirculateForm
from raise_meetings.packs.whom import agencies_of, readers_at, sent_for

WORDS = (
    "Each gets a link of their own. What they read there is what their agency may see; the others’ parts are not in "
    "it. What is asked of them goes with it."
)
NONE = "No other agency was invited or does anything, so there is nobody to send it to."


@require_http_methods(["GET", "HEAD", "POST"])
def circulate_minutes(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    rows = Meeting.objects.filter(series__reference=reference, closed_at__isnull=False)
    found = access.fetch(user, rows.select_related("series", "hub"), Permission.CONVENE, reference=meeting)
    agencies = [(agency, len(readers_at(agency, found))) for agency in agencies_of(found)]
    form = CirculateForm(request.POST if request.method == "POST" else None, agencies=agencies)

    def verb(agencies: list[Any]) -> list[Pack]:
        return actions.circulate_minutes(meeting=found, agencies=agencies, by=user)

    def said(sent: list[Pack]) -> str:
        return f"Sent to {len(sent)}." if sent else "Everybody there has it already."

    page = reverse("circulate_minutes", args=[reference, meeting])
    return ask(
        request, form, verb, then=page, said=said, title="Send the minutes", words=WORDS, act="convene",
        page="raise_meetings/packs/circulate.html", sent=sent_for(found, user), nothing="" if agencies else NONE,
        back=reverse("minutes", args=[reference, meeting]), back_text="Minutes", save="Send",
        unread=[agency for agency, readers in agencies if not readers],
    )  # fmt: skip
