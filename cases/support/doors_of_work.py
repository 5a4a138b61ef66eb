"""Doors of what specialists write: a session, and their formulation for the team."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from cases import actions
from cases.contributing import may_add
from cases.enveloped import held
from cases.markings.offered import ONLY_ME
from cases.models import Discipline, Formulation, Intervention
from cases.support.disciplines import CATEGORY_OF, own_disciplines, recorded_by
from cases.support.doors import FORM, NOT_OF_IT, around, page_of, person_of, refuse
from cases.support.forms import InterventionForm
from cases.support.formulation_form import FormulationForm, present_of
from cases.support.hubs import hubs_for
from cases.support.pulled_in import formulations_of
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.sign_in import gives_words_back


@gives_words_back
@keeps_drafts("A session")
@FORM
def record_intervention(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_of(request, reference)
    disciplines = recorded_by(user)
    if not disciplines:
        refuse(user, person)

    def verb(**said: Any) -> Intervention:
        return actions.record_intervention(person=person, by=user, **said)

    def undo(made: Intervention) -> str:
        return reverse("take_back_note", args=[reference, made.record.reference])

    def then(made: Intervention) -> str:
        sealed = form.cleaned_data["readers"] == ONLY_ME
        return reverse("mark_record", args=[reference, made.record.reference]) if sealed else page_of(person)

    form = opened(InterventionForm, request, user=user, disciplines=disciplines, hubs=hubs_for(user))
    return ask(
        request, form, verb, then=then, undo=undo, said="Saved. It is part of the record.",
        save="Save the session", act="write_note", heading=f"A session with {person.name}",
        **around(person, f"A session with {person.reference}"),
    )  # fmt: skip


@gives_words_back
@keeps_drafts("A formulation")
@FORM
def write_formulation(request: HttpRequest, reference: str, discipline: str) -> HttpResponse:
    """It begins with the words of the last one. Whoever sends it is compared with what counts by then."""
    user, person = person_of(request, reference)
    if discipline not in CATEGORY_OF:
        raise Http404
    if discipline not in own_disciplines(user):
        refuse(user, person, NOT_OF_IT)
    if not may_add(user, CATEGORY_OF[discipline]):
        refuse(user, person)
    if request.method == "POST":
        held(person)
    now = formulations_of(person, user).now
    last = next((one for one in now if one.discipline == discipline), None)
    theirs_by = str(last.record.author) if last and last.record.author else "Somebody else"
    form = opened(FormulationForm, request, present=present_of(last), theirs_by=theirs_by)

    if request.method == "POST" and form.is_valid() and form.gives_way:
        messages.info(request, "It stays as it was changed meanwhile. Nothing of yours was saved.")
        return redirect(page_of(person))

    def verb(**said: Any) -> Formulation:
        words = {name: said[name] for name in ("words", "review_on")}
        return actions.write_formulation(person=person, by=user, discipline=discipline, **words)

    def undo(made: Formulation) -> str:
        return reverse("take_back_formulation", args=[reference, made.record.reference])

    what = Discipline(discipline).label
    return ask(
        request, form, verb, then=page_of(person), undo=undo, said="Saved. The team reads it from now on.",
        save="Save it for the team", act="write_note", heading=f"How the team can understand {person.name}",
        words=f"{what}, for everybody who works with them. Clinical notes stay where they are.",
        **around(person, f"A formulation for {person.reference}"),
    )  # fmt: skip


@require_POST
def take_back_formulation(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_of(request, reference)
    theirs = Formulation.objects.visible_to(user).filter(person=person, record__reference=record_reference)
    found = theirs.select_related("record").first()
    if found is None:
        raise Http404
    return take_back(
        request, lambda: actions.take_back_formulation(formulation=found, by=user), then=page_of(person)
    )
