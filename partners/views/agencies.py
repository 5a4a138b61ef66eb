"""Doors of agencies."""

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from partners import access, actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask
from partners.directory import entry
from partners.drafts import keeps_drafts, opened
from partners.forms.people import AgencyChangeForm, AgencyForm
from partners.listing import listed
from partners.models import Agency
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@FORM
def agencies(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_DIRECTORY)
    shown = listed(request, counted(), ("name", "pk"), ("name",))
    shown["may_manage"] = access.may(user, Permission.MANAGE_AGENCIES)
    return render(request, "partners/agencies.html", shown)


def counted() -> QuerySet[Agency]:
    """With how many workers each has."""
    found: QuerySet[Any] = entries.agencies().annotate(how_many=Count("workers"))
    return found


@require_safe
def agency(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.READ_DIRECTORY, entries.agencies(), reference)
    workers = found.workers.order_by("family_name", "given_name", "pk")
    today = access.facts_of(user).day
    shown = {
        "agency": found,
        "here": [one for one in workers if one.left_on is None or one.left_on > today],
        "may_manage": access.may(user, Permission.MANAGE_AGENCIES),
        "may_review": access.may(user, Permission.REVIEW_ACCESS),
    }
    return render(request, "partners/agency.html", shown)


@keeps_drafts("A new agency")
@FORM
def open_agency(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.MANAGE_AGENCIES)

    def verb(**said: Any) -> Agency:
        return actions.open_agency(by=user, **said)

    return ask(
        request, opened(AgencyForm, request), verb, then=_page, said="Added.",
        title="Add an agency", save="Add it", back=reverse("agencies"), back_text="Agencies",
    )  # fmt: skip


@keeps_drafts("A change of an agency")
@FORM
def change_agency(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    found = entry(user, Permission.MANAGE_AGENCIES, entries.held(request, entries.agencies()), reference)
    form = opened(AgencyChangeForm, request, present={"name": found.name, "kind": found.kind})

    def verb(**said: Any) -> Agency:
        return actions.change_agency(agency=found, by=user, **said)

    title = f"Change {found}"
    return ask(
        request, form, verb, then=_page, said="Saved.", title=title, back=_page(found), back_text=str(found)
    )


def _page(agency: Agency) -> str:
    return reverse("agency", args=[agency.reference])
