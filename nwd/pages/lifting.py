"""Anything on the record becomes a significant event: one press to a form in which its words stand already."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.models import Record
from cases.significant.doors import WAITS, page_of, undo_of
from cases.significant.forms import EventForm
from cases.significant.lifting import NOT_LIFTED, event_lifted_from, is_liftable, laid_out
from nwd.pages.lines import lines
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in

READERS = "Whoever may read what it is lifted from may read this, and nobody else."


@gives_words_back
@keeps_drafts("Something lifted into the significant events")
@require_http_methods(["GET", "HEAD", "POST"])
def lift_record(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    records = Record.objects.filter(corrects__isnull=True, person__reference=reference)
    records = records.exclude(kind__in=NOT_LIFTED)
    found = access.fetch(
        user, records.select_related("person", "agency"), Permission.WRITE_NOTE,
        what="change", reference=record_reference,
    )  # fmt: skip
    if event := event_lifted_from(found):
        return redirect("significant_event", reference, event.reference)
    trail.write(by=user, what="read", act="write_note", people=[found.person_id], records=[found.pk])
    (line,) = lines([found])

    def verb(**said: Any) -> Record:
        return actions.lift(source=found, by=user, **said)

    return ask(
        request, opened(EventForm, request, initial=laid_out(found, line.headline)), verb, then=page_of,
        said=WAITS, undo=undo_of, act="lift", person=found.person, title="Lift into significant events",
        heading=f"Something that mattered to {found.person.name}", words=READERS,
        back=reverse("record", args=[reference, found.reference]), back_text="What it is lifted from",
    )  # fmt: skip


def lifted_of(found: Record, user: User) -> dict[str, Any]:
    """For the record's page, which asked with `LIFTED_AS`: the event lifted from it, or whether it may be lifted."""
    event = found.lifted_as  # type: ignore[attr-defined]
    may = access.may(user, Permission.WRITE_NOTE) and is_liftable(found, user)
    return {"lifted": event, "may_lift": may and event is None}
