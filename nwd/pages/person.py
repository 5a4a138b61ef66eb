"""The overview of one young person: who they are, what matters now, what happened last."""

from django.db.models import CharField, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import Kind, Record, YoungPerson
from cases.stubs import Stubs, holders
from cases.untold import untold
from nwd.pages.leads_on import leads_on
from nwd.pages.lines import Line
from nwd.pages.now import NOW, PERSON, matters_now
from partners import access
from partners.access import Actor, Permission, Reader
from partners.kept import Kept
from partners.says import Given
from partners.sign_in import signed_in

RECENT = 10


@Kept
def ONE(reader: Actor | Reader) -> QuerySet[YoungPerson]:
    """By the reference; any view of one young person may `access.fetch` by it."""
    one = YoungPerson.objects.visible_to(reader).filter(reference=Given("reference", CharField()))
    return one.annotate(stubs=Stubs("pk"), untold=untold(reader))


@Kept
def HAPPENED(reader: Actor | Reader) -> QuerySet[Record]:
    """The newest, but for what is still to be done. Their authors come with the facts (at_hand.py)."""
    records = Record.objects.about(PERSON, reader).filter(began__lte=NOW).in_chronology()
    happened = records.exclude(kind=Kind.RAISE_ACTION, ended__isnull=True)
    return happened.newest_first()[:RECENT]


@require_safe
def person(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    young_person = access.fetch(user, ONE, Permission.READ_PERSON, reference=reference)
    recent = HAPPENED(user, person=young_person.pk, now=timezone.now())
    now, may_write = matters_now(young_person, user, recent), access.may(user, Permission.WRITE_NOTE)
    shown = {
        "person": young_person,
        "now": now,
        "leads_on": leads_on(user, now.closed, may_write=may_write),
        "lines": [Line(record, record) for record in recent],
        "holders": holders(young_person.stubs),  # type: ignore[attr-defined]
        "may_write": may_write,
        "tab": "person",
    }
    return render(request, "pages/person.html", shown)
