"""Doors of what follows an incident: accounts, who is told, what is put right, what is learned."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases.models import Kind, Record, YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import gives_words_back, signed_in
from placements import actions
from placements.incidents import forms_after as forms
from placements.incidents.doors import fetch
from placements.incidents.forms_notifying import DecisionForm, NoticeForm
from placements.incidents.forms_putting_right import PuttingRightForm
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.to_tell import LIKELY
from placements.models import Incident, IncidentPerson

FORM = require_http_methods(["GET", "HEAD", "POST"])
P = Permission


@gives_words_back
@keeps_drafts("My account of an incident")
@FORM
def write_account(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _incident(request, reference, P.RECORD_INCIDENT)
    form = opened(forms.AccountForm, request)
    return _ask(request, found, form, lambda **said: actions.write_account(incident=found, by=user, **said),
                title="My account", words="Write what you saw yourself. Nobody else writes or changes it.",
                said="Saved. It stands with the incident.")  # fmt: skip


@gives_words_back
@keeps_drafts("A young person’s account of an incident")
@FORM
def write_their_account(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Of whom their copy is."""
    user, found = _incident(request, reference, P.RECORD_INCIDENT)
    person = _concerned(user, found, record_reference)
    form = opened(forms.TheirAccountForm, request)

    def verb(words: str) -> Any:
        return actions.write_account(incident=found, person=person, words=words, by=user)

    return _ask(request, found, form, verb, title="Their own account", heading=f"What {person.name} says",
                said="Saved, in their own words.")  # fmt: skip


@gives_words_back
@keeps_drafts("A correction of an account")
@FORM
def correct_account(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """For who wrote it. For everybody else it is not here to be changed."""
    user = signed_in(request)
    records = Record.objects.filter(
        kind=Kind.INCIDENT_ACCOUNT, incident_account__incident__reference=reference
    )
    if request.method == "POST":
        records = records.select_for_update(of=("self",))
    record = access.fetch(user, records, P.RECORD_INCIDENT, what="change", reference=record_reference)
    if record.author_id != user.worker_id:
        access.refuse(user, P.RECORD_INCIDENT, record.person_ids)
        raise PermissionDenied("Only who wrote an account corrects it. Write your own beside it.")
    found = fetch(user, P.RECORD_INCIDENT, reference)
    form = opened(forms.CorrectionForm, request, present={"words": record.latest_words})
    return _ask(request, found, form, lambda words: actions.correct_account(record=record, words=words, by=user),
                title="Correct my account", said="Saved. What was first written stays on the record.")  # fmt: skip


@gives_words_back
@keeps_drafts("What was put right after an incident")
@FORM
def record_putting_right(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _incident(request, reference, P.RECORD_INCIDENT)
    people = _people(user, found)
    if not people:
        raise Http404
    form = opened(PuttingRightForm, request, people=people)
    return _ask(request, found, form, lambda **said: actions.record_putting_right(incident=found, by=user, **said),
                title="Put right together", said="Saved, on the record of each of them.",
                words="Who met afterwards, what each needed, and what was agreed.")  # fmt: skip


@gives_words_back
@keeps_drafts("A decision about an incident")
@FORM
def decide_to_notify(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _incident(request, reference, P.REVIEW_INCIDENTS)
    serious = "" if found.decided_at is None else "yes" if found.notifiable else "no"
    present = {"serious": serious, "ground": found.ground, "why": found.decided_why}
    likely = {} if found.decided_at else {"ground": LIKELY.get(found.kind, "")}
    form = opened(DecisionForm, request, present=present, initial=likely,
                  theirs_by=str(found.decided_by or "Somebody else"))  # fmt: skip

    def verb(serious: str, **said: Any) -> Any:
        return actions.decide_to_notify(incident=found, serious=serious == "yes", by=user, **said)

    return _ask(request, found, form, verb, title="Decide whether to notify", said="Saved.",
                words="Regulation 40 asks that Ofsted and others are told of what is serious, without delay. Write "
                "down which way you decide, and why.")  # fmt: skip


@gives_words_back
@keeps_drafts("Who was told of an incident")
@FORM
def record_notice(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _incident(request, reference, P.RECORD_INCIDENT)
    form = opened(NoticeForm, request)
    return _ask(request, found, form, lambda **said: actions.record_notice(incident=found, by=user, **said),
                title="Who was told", said="Saved.",
                undo=lambda made: reverse("take_back_notice", args=[reference, made.reference]))  # fmt: skip


@require_POST
def take_back_notice(request: HttpRequest, reference: str, notice_reference: str) -> HttpResponse:
    user, found = _incident(request, reference, P.RECORD_INCIDENT)
    notice = found.notices.filter(reference=notice_reference).first()
    then = reverse("incident", args=[reference])
    return take_back(request, lambda: notice and actions.take_back_notice(notice=notice, by=user), then=then)


@gives_words_back
@keeps_drafts("What we learn from an incident")
@FORM
def review_incident(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _incident(request, reference, P.REVIEW_INCIDENTS)
    form = opened(forms.ReviewForm, request, initial={"learned": found.learned})
    return _ask(request, found, form, lambda **said: actions.review_incident(incident=found, by=user, **said),
                title="Look at it and close it", said="Saved. It is closed.")  # fmt: skip


@gives_words_back
@keeps_drafts("Why an incident is opened again")
@FORM
def reopen_incident(request: HttpRequest, reference: str) -> HttpResponse:
    user, found = _incident(request, reference, P.REVIEW_INCIDENTS)
    form = opened(forms.ReopenForm, request)
    return _ask(request, found, form, lambda why: actions.reopen_incident(incident=found, why=why, by=user),
                title="Open it again", said="It is open again.")  # fmt: skip


def _incident(request: HttpRequest, reference: str, permission: Permission) -> tuple[User, Incident]:
    user = signed_in(request)
    found = fetch(user, permission, reference, lock=request.method == "POST")
    refuse_unless_of_the_house(user, found.hub)
    return user, found


def _people(user: User, found: Incident) -> list[YoungPerson]:
    parts = IncidentPerson.objects.visible_to(user).filter(incident=found).select_related("person")
    return [part.person for part in parts.order_by("pk")]


def _concerned(user: User, found: Incident, reference: uuid.UUID) -> YoungPerson:
    parts = IncidentPerson.objects.visible_to(user).filter(incident=found, record__reference=reference)
    part = parts.select_related("person").first()
    if part is None:
        raise Http404
    person: YoungPerson = part.person
    return person


def _ask(
    request: HttpRequest, found: Incident, form: Any, verb: Any, *, title: str, said: str, **shown: Any
) -> HttpResponse:
    back = reverse("incident", args=[found.reference])
    trail.write(by=signed_in(request), what="read", act="incident", people=found.person_ids)
    return ask(request, form, verb, then=back, said=said, title=title, back=back, back_text="The incident",
               act="incident", **shown)  # fmt: skip
