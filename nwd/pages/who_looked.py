"""Who looked at one young person's record, when, at what and on what grounds: for whoever may know them."""

from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.looked import looked, trail_begins
from partners.saying_lines import said
from partners.sign_in import signed_in
from partners.trail_words import LOOKING

PAGE = 25


@require_safe
def who_looked(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="list", reference=reference)
    whole = request.GET.get("with") == "lists"
    before = edge(request.GET.get("older_than", ""))
    lines = looked(person.pk, kinds=None if whole else LOOKING, before=before, most=PAGE + 1)
    trail.write(by=user, what="read", act="who_looked", people=[person.pk])
    page = said(lines[:PAGE])
    shown = {"person": person, "lines": page, "older": page[-1].edge if len(lines) > PAGE else None,
             "whole": whole, "later": before is not None, "begins": trail_begins(), "tab": "who_looked",
             "lead": access.facts_of(user).of_lead_agency,
             "may_write": access.may(user, Permission.WRITE_NOTE)}  # fmt: skip
    return render(request, "pages/who_looked.html", shown)


def edge(named: str) -> tuple[datetime, int] | None:
    """The line after which a page begins; what names none is the beginning."""
    moment, _, line = named.partition("-")
    if not (moment.isascii() and moment.isdigit() and line.isascii() and line.isdigit()):
        return None
    if len(moment) > 17 or len(line) > 18:
        return None
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(moment)), int(line)
