"""Doors at which a RAISE closes with what was learned, and at which that is undone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings import actions
from raise_meetings.evaluating.forms import CloseForm
from raise_meetings.models import Series, SeriesPerson


@gives_words_back
@keeps_drafts("What was learned from a RAISE")
@require_http_methods(["GET", "HEAD", "POST"])
def close_series(request: HttpRequest, reference: str) -> HttpResponse:
    user, series = _fetch(request, reference)
    parts = SeriesPerson.objects.visible_to(user).filter(series=series).select_related("person")
    people = [part.person for part in parts.order_by("pk")]
    form, back = opened(CloseForm, request, series=series, people=people), _page_of(reference)
    open_still = series.meetings.filter(closed_at=None, cancelled_at=None).first()

    def verb(**said: Any) -> Series:
        return actions.close_series(series=series, by=user, **said)

    return ask(
        request, form, verb, then=back, said="Closed. What was learned stands in the record.",
        undo=lambda closed: reverse("reopen_series", args=[reference]), title="Close this RAISE", save="Close it",
        back=back, back_text="The RAISE", act="close_series", series=series, open_still=open_still,
        page="raise_meetings/evaluating/close.html",
        words="Nothing is lost: its meetings, actions and minutes stay. If it has to go on later, ask for a new one.",
    )  # fmt: skip


@require_POST
def reopen_series(request: HttpRequest, reference: str) -> HttpResponse:
    user, series = _fetch(request, reference)
    return take_back(request, lambda: actions.reopen_series(series=series, by=user), then=_page_of(reference))


def _fetch(request: HttpRequest, reference: str) -> tuple[User, Series]:
    user = signed_in(request)
    found = access.fetch(
        user, Series.objects.select_related("hub"), Permission.CONVENE, what="change", reference=reference
    )
    refuse_unless_of_the_house(user, found.hub)
    return user, found


def _page_of(reference: str) -> str:
    return reverse("raise_series", args=[reference])
