"""Why can I see this? One sentence a fact, the same facts as on the line of the trail (partners/grounds.py)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import Record, YoungPerson
from partners import access
from partners.access import Permission
from partners.sign_in import signed_in
from partners.why import why


@require_safe
def why_person(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    shown = {"person": person, "facts": why(user, person.pk), "lead": access.facts_of(user).of_lead_agency}
    return render(request, "pages/why/why.html", shown)


@require_safe
def why_record(request: HttpRequest, reference: str, record_reference: UUID) -> HttpResponse:
    user = signed_in(request)
    record = fetched(request, reference, record_reference)
    facts = why(user, record.person_id, record)
    shown = {"person": record.person, "record": record, "facts": facts}
    return render(request, "pages/why/why.html", shown)


def fetched(request: HttpRequest, reference: str, record_reference: UUID) -> Record:
    records = Record.objects.select_related("person", "agency")
    return access.fetch(
        signed_in(request), records, Permission.READ_PERSON, reference=record_reference,
        person__reference=reference,
    )  # fmt: skip
