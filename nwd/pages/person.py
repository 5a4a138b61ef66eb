"""The overview of one young person: who they are, what matters now, what happened last."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import Kind, Record, YoungPerson
from nwd.pages.lines import Line
from nwd.pages.now import NOW, PERSON, matters_now
from partners import access
from partners.access import Actor, Permission, Reader
from partners.kept import Kept
from partners.sign_in import signed_in

RECENT = 10


@Kept
def HAPPENED(reader: Actor | Reader) -> QuerySet[Record]:
    """The newest, but for what is still to be done."""
    records = Record.objects.visible_to(reader).filter(person=PERSON, began__lte=NOW).in_chronology()
    happened = records.exclude(kind=Kind.RAISE_ACTION, ended__isnull=True)
    return happened.select_related("author").newest_first()[:RECENT]


@require_safe
def person(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    young_person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    recent = HAPPENED(user, person=young_person.pk, now=timezone.now())
    shown = {
        "person": young_person,
        "now": matters_now(young_person, user, recent),
        "lines": [Line(record, record) for record in recent],
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "tab": "person",
    }
    return render(request, "pages/person.html", shown)
