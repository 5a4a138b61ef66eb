"""A young person's record as a worker of one agency sees it: read only, and never more than the viewer sees."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases import chronology as in_order
from cases.models import Record, YoungPerson
from nwd.pages.chronology import edge_of
from nwd.pages.lines import lines
from nwd.pages.sharing.shares import partner
from partners import access, trail
from partners.access import Permission
from partners.as_agency import as_agency
from partners.models import Share
from partners.sign_in import signed_in


@require_safe
def view_as(request: HttpRequest, reference: str, agency: str) -> HttpResponse:
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.VIEW_AS, what="view_as", reference=reference)
    view = as_agency(partner(agency))
    shares = Share.objects.visible_to(user).filter(content_object=person, agency=view.agency)
    mine = Record.objects.about(person, user).in_chronology()
    among = view.among(mine, person.pk)
    corrections = Prefetch("corrections", view.among(Record.objects.about(person, user), person.pk))
    page = in_order.page(
        among.prefetch_related(corrections), among=among, older_than=edge_of(request, "older_than"),
        newer_than=edge_of(request, "newer_than"),
    )  # fmt: skip
    ids = [record.pk for record in page.records]
    trail.write(by=user, what="read", act="view_as", people=[person.pk], records=ids,
                counts={"agency": view.agency.pk})  # fmt: skip
    shown = {"person": person, "view": view, "page": page, "lines": lines(page.records), "seen": among.count(),
             "of_all": mine.count(), "is_shared": any(view.opens(one) for one in shares)}  # fmt: skip
    return render(request, "pages/sharing/view_as.html", shown)
