"""Doors of the measures used in an incident: written down, signed, talked about."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from cases.models import Kind, Record
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in
from placements import actions
from placements.incidents.doors import fetch
from placements.incidents.forms_measures import MeasureForm, SignForm, TalkForm
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.parties import at_hand
from placements.models import IncidentPerson, MeasureUsed

FORM = require_http_methods(["GET", "HEAD", "POST"])


@gives_words_back
@keeps_drafts("A measure that was used")
@FORM
def record_measure(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, Permission.RECORD_INCIDENT, reference)
    refuse_unless_of_the_house(user, found.hub)
    parts = (
        IncidentPerson.objects.visible_to(user).filter(incident=found).select_related("person").order_by("pk")
    )
    people = [part.person for part in parts]
    if not people:
        raise Http404
    form = opened(MeasureForm, request, people=people, staff=at_hand(found.hub),
                  initial={"used_at": found.occurred_at})  # fmt: skip
    back = reverse("incident", args=[reference])
    return ask(
        request, form, lambda **said: actions.record_measure(incident=found, by=user, **said), then=back,
        said="Saved. Whoever runs the home speaks with who used it and signs within 48 hours of the use.",
        title="Restraint or another measure", back=back, back_text="The incident", act="record_measure",
        words="Regulation 35 asks for this within 24 hours of the use. A day later it is still asked for.",
    )  # fmt: skip


@keeps_drafts("A signature under a measure")
@FORM
def sign_measure(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, measure = _measure(request, reference, record_reference)
    form = opened(SignForm, request)
    return _ask(request, reference, form, lambda **said: actions.sign_measure(measure=measure, by=user, **said),
                title="Sign this record", said="Signed.",
                words="You have spoken with who used it, and say that the record is accurate.")  # fmt: skip


@gives_words_back
@keeps_drafts("A talk about a measure")
@FORM
def confirm_talk(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, measure = _measure(request, reference, record_reference)
    form = opened(TalkForm, request)
    return _ask(request, reference, form, lambda **said: actions.confirm_talk(measure=measure, by=user, **said),
                title="They were spoken with", heading=f"{measure.person.name} was spoken with about it",
                said="Saved, with what they said.")  # fmt: skip


def _measure(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> tuple[User, MeasureUsed]:
    user = signed_in(request)
    records = Record.objects.filter(kind=Kind.MEASURE_USED, measure_used__incident__reference=reference)
    record = access.fetch(
        user, records, Permission.REVIEW_INCIDENTS, what="change", reference=record_reference
    )
    measure = get_object_or_404(MeasureUsed.objects.select_related("person", "incident__hub"), pk=record.pk)
    refuse_unless_of_the_house(user, measure.incident.hub)
    return user, measure


def _ask(request: HttpRequest, reference: str, form: Any, verb: Any, **shown: Any) -> HttpResponse:
    back = reverse("incident", args=[reference])
    return ask(request, form, verb, then=back, back=back, back_text="The incident", act="measure", **shown)
