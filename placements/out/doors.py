"""Doors of going out and coming back: one young person's, each one press from the hub's page or a form."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.clauses import require_clause
from cases.enveloped import held
from cases.models import Category, YoungPerson
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.pressing import press
from partners.sign_in import signed_in
from placements.actions import out as verbs
from placements.models import Out
from placements.out.at_home import claims_today
from placements.out.forms import GoOutForm
from placements.out.forms_back import OutChangeForm

FORM = require_http_methods(["GET", "HEAD", "POST"])
CHANGED = ("sort", "where_to", "with_whom", "left_at", "back_by", "back_at")


@keeps_drafts("Where somebody goes")
@FORM
def go_out(request: HttpRequest, reference: str) -> HttpResponse:
    """The press on the hub's page sends the same, with only by when they are back."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.ADMIT, reference=reference)
    require_clause(user, person, Category.DAILY_LIFE)
    then = home_of(user, person)

    def verb(**said: Any) -> Out:
        return verbs.go_out(person=person, by=user, **said)

    return ask(
        request, opened(GoOutForm, request), verb, then=then, said="Saved. They are out.", undo=_undo_of,
        title="Out or away", heading=f"{person.name}: out or away", save="They are out", back=then,
        back_text="Back", act="admit",
    )  # fmt: skip


@require_POST
def come_back(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, out = _out(request, reference, record_reference)

    def undo(made: Out) -> str:
        return reverse("undo_come_back", args=[reference, record_reference])

    return press(
        request, lambda: verbs.come_back(out=out, by=user), said="They are back.", undo=undo,
        then=home_of(user, out.person),
    )  # fmt: skip


@keeps_drafts("Where somebody is, put right")
@FORM
def correct_out(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """Later back, somewhere else, or a time written down wrongly."""
    user, out = _out(request, reference, record_reference)
    form = opened(OutChangeForm, request, present={name: getattr(out, name) for name in CHANGED})
    then = home_of(user, out.person)

    def verb(**said: Any) -> Out:
        return verbs.correct_out(out=out, by=user, **said)

    return ask(
        request, form, verb, then=then, said="Saved. What it said before is in its history.", title="Out: change it",
        heading=f"{out.person.name}: where they are", back=then, back_text="Back", act="admit",
    )  # fmt: skip


@require_POST
def undo_go_out(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, out = _out(request, reference, record_reference)
    return take_back(request, lambda: verbs.take_back_out(out=out, by=user), then=home_of(user, out.person))


@require_POST
def undo_come_back(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, out = _out(request, reference, record_reference)
    verb = lambda: verbs.take_back_come_back(out=out, by=user)  # noqa: E731
    return take_back(request, verb, then=home_of(user, out.person))


def home_of(user: User, person: YoungPerson) -> str:
    """The page of the hub where they live, or else their own."""
    claim = claims_today(user, timezone.localdate()).filter(person=person).select_related("bed__hub").first()
    hubs = access.hubs_of(user)
    if claim is not None and hubs.filter(pk=claim.bed.hub_id).exists():
        return reverse("hub", args=[claim.bed.hub.reference])
    return reverse("person", args=[person.reference])


def _out(request: HttpRequest, reference: str, record: uuid.UUID) -> tuple[User, Out]:
    """On POST their person is held first, as every verb does it, so that what is sent is compared with what it says
    now.
    """
    user, what = signed_in(request), "read"
    if request.method == "POST":
        what = "change"
        if person := YoungPerson.objects.visible_to(user).filter(reference=reference).first():
            held(person)
    found = Out.objects.filter(person__reference=reference).select_related("person", "record")
    one: Out = access.fetch(user, found, Permission.ADMIT, what=what, record__reference=record)
    return user, one


def _undo_of(out: Out) -> str:
    return reverse("undo_go_out", args=[out.person.reference, out.record.reference])
