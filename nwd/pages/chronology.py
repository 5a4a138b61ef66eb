"""What happened to one young person, all kinds in one list."""

from typing import Any
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cases import chronology as in_order
from cases.forms import ChronologyFilter
from cases.models import Record, YoungPerson
from nwd.pages.lines import lines
from nwd.pages.views_of import views_of
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in


@require_safe
def chronology(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="list", reference=reference)
    views = views_of(request, user, "chronology")
    if views.opens_with:
        return redirect(views.opens_with)
    form = ChronologyFilter(request.GET)
    page = _page(request, form, person, user)
    prefetch_related_objects(page.records, "corrections")
    ids = [record.pk for record in page.records]
    trail.write(by=user, what="list", act="chronology", people=[person.pk], records=ids)
    shown = {"person": person, "form": form, "page": page, "lines": lines(page.records),
             "may_write": access.may(user, Permission.WRITE_NOTE), "tab": "chronology", "views": views}  # fmt: skip
    return render(request, "pages/chronology.html", shown)


def _page(request: HttpRequest, form: ChronologyFilter, person: YoungPerson, user: User) -> in_order.Page:
    if not request.GET:
        return in_order.newest(person, user)
    among = Record.objects.about(person, user).in_chronology()
    edges = {name: edge_of(request, name) for name in ("older_than", "newer_than")}
    return in_order.page(narrowed(form, among), among=among, **edges)


def narrowed(form: ChronologyFilter, records: Any) -> Any:
    """By those answers that could be read; the others say beside their box what is wrong."""
    form.is_valid()
    asked = form.cleaned_data
    return in_order.narrowed(
        records, kinds=asked.get("kind", ()), since=asked.get("since"), until=asked.get("until")
    )


def edge_of(request: HttpRequest, name: str) -> UUID | None:
    try:
        return UUID(request.GET.get(name, ""))
    except ValueError:
        return None
