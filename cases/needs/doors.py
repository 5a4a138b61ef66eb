"""Doors of needs: everybody's page with how to talk to somebody, and for those who find one the forms."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.clauses import require_clause
from cases.communication.newest import versions_of
from cases.contributing import is_closed_to, is_of_their_agency, may_add
from cases.enveloped import held
from cases.models import Category, Need, YoungPerson
from cases.needs.about import CATEGORY_OF
from cases.needs.forms import NeedChangeForm, NeedForm
from cases.needs.listed import needs_of
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
CHANGED = ("need", "identified_on", "main", "ended_on")


@require_safe
def needs(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    may_write = access.may(user, Permission.WRITE_NOTE)
    shown = {
        "person": person,
        "disciplines": needs_of(person, user),
        "versions": versions_of(person, user),
        "closed": is_closed_to(user, Category.COMMUNICATION),
        "may_write": may_write,
        "may_talk": may_write and may_add(user, Category.COMMUNICATION),
        "may_find": may_write and any(may_add(user, category) for category in CATEGORY_OF.values()),
        "agency": user.worker.agency_id if user.worker and may_write else None,
    }
    return render(request, "cases/needs/needs.html", shown)


@keeps_drafts("A need")
@FORM
def record_need(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference)
    require_clause(user, person, *CATEGORY_OF.values())

    def verb(**said: Any) -> Need:
        return actions.record_need(person=person, by=user, **said)

    def undo(found: Need) -> str:
        return reverse("take_back_begun", args=[reference, found.record.reference])

    return ask(
        request, opened(NeedForm, request, user=user), verb, then=page_of(person), said="Saved.", undo=undo,
        **_around(person, "A need was found"),
    )  # fmt: skip


@keeps_drafts("A change of a need")
@FORM
def change_need(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = _person(request, reference)
    if request.method == "POST":
        held(person)
    theirs = Need.objects.visible_to(user).filter(person=person).select_related("record__agency", "person")
    found = theirs.filter(record__reference=record_reference).first()
    if found is None:
        access.refuse(user, Permission.WRITE_NOTE)
        raise Http404
    require_clause(user, person, found.record.category)
    form = opened(NeedChangeForm, request, present={name: getattr(found, name) for name in CHANGED})

    def verb(**said: Any) -> Need:
        return actions.change_need(found=found, by=user, **said)

    is_theirs = is_of_their_agency(user, found.record)
    other = "" if is_theirs else f"{found.record.agency} wrote this. Ask them to change it."
    return ask(
        request, form, verb, then=page_of(person), said="Saved.", nothing=other,
        **_around(person, f"Change: {found.get_need_display()}"),
    )  # fmt: skip


def page_of(person: YoungPerson) -> str:
    return reverse("needs", args=[person.reference])


def _person(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    return user, access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    back = {"back": page_of(person), "back_text": f"Needs of {person.name}", "act": "write_note"}
    return {
        "person": person,
        "title": title,
        "heading": f"{person.name}: {title[0].lower()}{title[1:]}",
    } | back
