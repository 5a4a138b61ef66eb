"""Who can see this? Of a young person, of a record, and of a note before it is saved."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import Record, YoungPerson
from cases.models.record import Marking
from cases.seen_by import note_seen_by
from nwd.pages.why.why import fetched
from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from partners.who import Seer, who_knows, who_reads
from partners.who_words import rows, seen_by


@require_safe
def who_person(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    return render(request, "pages/why/who.html", {"person": person, **_shown(user, who_knows(person.pk))})


@require_safe
def who_record(request: HttpRequest, reference: str, record_reference: UUID) -> HttpResponse:
    user = signed_in(request)
    record = fetched(request, reference, record_reference)
    shown = {
        "person": record.person,
        "record": record,
        **_shown(user, who_reads(record.person_id, record.pk), record),
    }
    return render(request, "pages/why/who.html", shown)


@require_safe
def who_note(request: HttpRequest, reference: str) -> HttpResponse:
    """The sentence of the form for a note, when another answer is chosen in it. Its answers stand in the address."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)
    category, readers = (request.GET.get(name, "") for name in ("category", "readers"))
    seen = note_seen_by(user, person, category=category, readers=readers)
    return render(request, "cases/_seen_by.html", {"person": person, "seen_by": seen})


def _shown(user: User, seers: list[Seer], record: Record | None = None) -> dict[str, object]:
    named = record.named_users if record and record.marking == Marking.SEALED else ()
    return {"seen_by": seen_by(user, seers), "rows": rows(user, seers, named)}
