"""Doors of incidents: the list of a hub, writing one down in two steps, its page."""

import uuid
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.models import Kind, Record
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import Draft, User
from partners.sign_in import gives_words_back, signed_in
from placements import actions
from placements.incidents import listed
from placements.incidents.first_step import ask_what
from placements.incidents.forms import IncidentForm
from placements.incidents.forms_after import CopyForm
from placements.incidents.may import may_write_at, refuse_unless_of_the_house
from placements.incidents.page import shown
from placements.incidents.parties import is_own, on_shift, staff_of
from placements.incidents.questions import NUMBERED
from placements.incidents.who import named, typed
from placements.models import Incident

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def incidents(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    form, rows = listed.of_hub(hub, user, request.GET)
    after, before = (request.GET.get(name, "").replace("\0", "") for name in ("after", "before"))
    found = listed.with_people(page(rows, listed.ORDER, after=after, before=before), user)
    trail.listed(by=user, act="incidents", people=found.people)
    may = {"may_record": may_write_at(hub, user, Permission.RECORD_INCIDENT)}
    return render(
        request,
        "placements/incidents/incidents.html",
        {"hub": hub, "form": form, "page": found.page, "counts": listed.counts(hub, user), **may},
    )


@gives_words_back
@keeps_drafts("An incident")
@FORM
def record_incident(request: HttpRequest, reference: str) -> HttpResponse:
    """What and who, and then what happened. A draft opens at the second step, with what was chosen in the first."""
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.RECORD_INCIDENT, reference)
    refuse_unless_of_the_house(user, hub)
    said = _first_step(request, user)
    if said.get("about") not in NUMBERED:
        return ask_what(request, hub, user)
    try:
        people, refusal = named(user, typed(said.get("who", ""))), None
    except ValidationError as error:
        if request.method != "POST":
            return ask_what(request, hub, user)
        people, refusal = [], error
    here = on_shift(hub)
    form = opened(IncidentForm, request, sort=NUMBERED[said["about"]], people=people, staff=staff_of(hub), here=here,
                  initial={**said, "staff": [one.reference for one in here]})  # fmt: skip
    if refusal is not None and form.is_bound:
        form.add_error(None, refusal)
    trail.write(by=user, what="read", act="record_incident", people=[one.pk for one in people])
    return ask(
        request, form, lambda **told: actions.record_incident(hub=hub, by=user, **told),
        then=_page, said="Saved. Each of them has a copy on their own record.",
        undo=lambda made: reverse("take_back_incident", args=[made.reference]),
        page="placements/incidents/record_incident.html", hub=hub, act="record_incident",
    )  # fmt: skip


@require_safe
def incident(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, Permission.READ_PERSON, reference, what="read")
    at = shown(found, user)
    may = {
        "may_record": may_write_at(found.hub, user, Permission.RECORD_INCIDENT),
        "may_review": may_write_at(found.hub, user, Permission.REVIEW_INCIDENTS),
        "may_account": user.worker_id not in {one.worker_id for one in at.accounts},
        "own": is_own(found, user),
        "reader": user.worker_id,
    }
    return render(request, "placements/incidents/incident.html", {"incident": found, "shown": at, **may})


@require_POST
def take_back_incident(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, Permission.RECORD_INCIDENT, reference)
    then = reverse("incidents", args=[found.hub.reference])
    return take_back(request, lambda: actions.take_back_incident(incident=found, by=user), then=then)


@gives_words_back
@keeps_drafts("A correction of an incident")
@FORM
def correct_incident(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """One young person's copy of it."""
    user = signed_in(request)
    records = Record.objects.filter(kind=Kind.INCIDENT, incident_person__incident__reference=reference)
    if request.method == "POST":
        records = records.select_for_update(of=("self",))
    record = access.fetch(user, records.select_related("person"), Permission.RECORD_INCIDENT, what="change",
                          reference=record_reference)  # fmt: skip
    form = opened(CopyForm, request, present={"words": record.latest_words},
                  theirs_by=str(record.latest.author or "Somebody else"))  # fmt: skip
    trail.write(by=user, what="read", act="correct_incident", people=record.person_ids, records=[record.pk])
    return ask(
        request, form, lambda words: actions.correct_incident(record=record, words=words, by=user),
        then=reverse("incident", args=[reference]), said="Saved. What was first written stays on their record.",
        act="correct_incident", title="Correct what is written", back=reverse("incident", args=[reference]),
        back_text="The incident", words="This is the copy on the record of one young person. Others are “another "
        "young person” in it, whatever you call them.",
    )  # fmt: skip


def fetch(
    user: User, permission: Permission, reference: str, *, what: str = "change", lock: bool = False
) -> Incident:
    """`lock`: what is sent is compared with what it says now."""
    rows = Incident.objects.select_related("hub", "recorded_by", "decided_by", "reviewed_by")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    return access.fetch(user, rows, permission, what=what, reference=reference)


def _page(made: Incident) -> str:
    return reverse("incident", args=[made.reference])


def _first_step(request: HttpRequest, user: User) -> dict[str, str]:
    """As it was sent, stands in the address, or was kept with the words."""
    if request.method == "POST":
        return {name: request.POST.get(name, "") for name in ("about", "who")}
    if "about" in request.GET:
        return {"about": request.GET["about"], "who": ", ".join(request.GET.getlist("who"))}
    drafts = Draft.objects.of_door(user, request.path)
    with suppress(ValueError, KeyError):
        drafts = drafts.filter(reference=uuid.UUID(request.GET["draft"]))
    draft = drafts.first()
    return {name: (draft.fields.get(name) or [""])[0] for name in ("about", "who")} if draft else {}
