"""Doors of family and network: everybody's page, and for those who write adding, changing, ending."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases import actions
from cases.allocations.team import team_of
from cases.clauses import require_clause
from cases.contributing import is_closed_to, may_add
from cases.enveloped import held as person_held
from cases.models import Category, Kind, Professional, Record, Relationship, YoungPerson
from cases.network import forms
from cases.network.around import family_of, network_of, who
from cases.network.changing import changed, present_helper, present_link
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.directory import held
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
FORM_PAGE = "cases/network/form.html"
FAMILY, HELP = Category.FAMILY_AND_CONTACT, Category.KEY_WORK
Link = Relationship | Professional


@require_safe
def network(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    may_write, day = access.may(user, Permission.WRITE_NOTE), timezone.localdate()
    shown = {
        "person": person,
        "around": network_of(person, user, day),
        "team": team_of(person, user, day),
        "may_add": may_write and may_add(user, FAMILY),
        "may_add_helper": may_write and may_add(user, HELP),
        "closed": is_closed_to(user, FAMILY),
        "helpers_closed": is_closed_to(user, HELP),
        "may_write": may_write,
        "tab": "network",
    }
    return render(request, "cases/network/network.html", shown)


@keeps_drafts("Somebody in a young person’s life")
@FORM
def add_relationship(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference, FAMILY)
    form = opened(forms.NewRelationshipForm, request, kin=family_of(person, user, timezone.localdate()).kin)

    def verb(**_: Any) -> Relationship:
        return actions.add_relationship(person=person, by=user, **form.facts())

    title = "Add a person, a pet or a place"
    return ask(request, form, verb, then=page_of(person), said="Saved.", **_around(person, title))


@keeps_drafts("A change of somebody in a young person’s life")
@FORM
def change_relationship(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, link = _link(request, reference, record_reference, Relationship)
    kin = family_of(link.person, user, timezone.localdate()).kin
    kin.pop(str(record_reference), None)
    form = opened(forms.RelationshipChangeForm, request, kin=kin, present=present_link(link, kin))

    def verb(**_: Any) -> Relationship:
        return actions.change_relationship(relationship=link, by=user, **changed(form))

    return ask(
        request, form, verb, then=page_of(link.person), said="Saved.", ends=_end_of(link),
        **_around(link.person, f"Change {who(link)}"),
    )  # fmt: skip


@keeps_drafts("Somebody who helps a young person")
@FORM
def add_professional(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = _person(request, reference, HELP)
    form = opened(forms.ProfessionalForm, request)

    def verb(**_: Any) -> Professional:
        return actions.add_professional(person=person, by=user, **form.facts())

    title = "Add somebody who helps"
    return ask(
        request, form, verb, then=page_of(person), said="Saved.", **_around(person, title),
        words="Whoever works here is chosen at “Who works with them”. Here are all others: school, GP, solicitor.",
    )  # fmt: skip


@keeps_drafts("A change of somebody who helps a young person")
@FORM
def change_professional(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, link = _link(request, reference, record_reference, Professional)
    form = opened(forms.ProfessionalChangeForm, request, present=present_helper(link))

    def verb(**_: Any) -> Professional:
        return actions.change_professional(professional=link, by=user, **changed(form))

    return ask(
        request, form, verb, then=page_of(link.person), said="Saved.", ends=_end_of(link),
        **_around(link.person, f"Change {link.name}, {link.job}"),
    )  # fmt: skip


@keeps_drafts("What is over in a young person’s network")
@FORM
def end_link(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, link = _link(request, reference, record_reference)

    def verb(**said: Any) -> Link:
        return actions.end_link(link=link, by=user, **said)

    return ask(
        request, opened(forms.LinkEndForm, request), verb, then=page_of(link.person), said="Saved. It is over then.",
        undo=lambda _: reverse("undo_end_link", args=[reference, record_reference]), save="End it",
        words="It stays to be read under “Before”. For somebody who died, change “living”: they stay in the tree.",
        **_around(link.person, f"{link.name}: end it"),
    )  # fmt: skip


@require_POST
def undo_end_link(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, link = _link(request, reference, record_reference, over=True)

    def verb() -> Link:
        return actions.undo_end_link(link=link, by=user)

    return take_back(request, verb, then=page_of(link.person))


def page_of(person: YoungPerson) -> str:
    return reverse("network", args=[person.reference])


def _person(request: HttpRequest, reference: str, category: Category) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    require_clause(user, person, category)
    _note_reading(request, person.person_ids)
    return user, person


def _link(
    request: HttpRequest, reference: str, record_reference: uuid.UUID, *models: type[Link], over: bool = False
) -> tuple[User, Any]:
    """Its row, kept from others while what was sent is compared with it. What is over is changed no more."""
    user, kinds = signed_in(request), {Relationship: Kind.RELATIONSHIP, Professional: Kind.PROFESSIONAL}
    models = models or (Relationship, Professional)
    records = Record.objects.filter(kind__in=[kinds[model] for model in models], person__reference=reference)
    record = access.fetch(user, records, Permission.WRITE_NOTE, what="change", reference=record_reference)
    model = Relationship if record.kind == Kind.RELATIONSHIP else Professional
    if request.method == "POST":
        person_held(record.person)  # before the row, in the order of the verbs
    rows: Any = held(request, model.objects.all())
    link = rows.select_related("person", "record").filter(pk=record.pk).first()
    if link is None or (link.end_on is not None and not over):
        raise Http404
    _note_reading(request, record.person_ids, [record.pk])
    return user, link


def _note_reading(request: HttpRequest, people: list[int], records: list[int] | None = None) -> None:
    """A form shows what is known; what it saves, the verb writes."""
    if request.method != "POST":
        trail.write(
            by=signed_in(request), what="read", act="read_person", people=people, records=records or []
        )


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    """The heading says whom it is about, the title of the window nobody's name."""
    return {
        "page": FORM_PAGE, "person": person, "title": "People around a young person", "heading": title,
        "act": "write_note", "back": page_of(person), "back_text": f"People around {person.name}",
    }  # fmt: skip


def _end_of(link: Link) -> str:
    return reverse("end_link", args=[link.person.reference, link.record.reference])
