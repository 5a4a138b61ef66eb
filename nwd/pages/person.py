"""The overview of one young person: who they are, what matters now, what happened last."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import Kind, Record, YoungPerson
from nwd.pages.lines import lines
from nwd.pages.now import matters_now
from partners import access
from partners.access import Permission
from partners.sign_in import signed_in

RECENT = 10


@require_safe
def person(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    young_person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    records = Record.objects.visible_to(user).filter(person=young_person, began__lte=timezone.now())
    happened = records.in_chronology().exclude(kind=Kind.RAISE_ACTION, ended__isnull=True)
    recent = happened.select_related("author").newest_first()[:RECENT]
    shown = {
        "person": young_person,
        "now": matters_now(young_person, user),
        "lines": lines(recent),
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "tab": "person",
    }
    return render(request, "pages/person.html", shown)
