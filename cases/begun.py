"""The door that takes back what one has just begun: care, a worker, school or work, a need, how to talk."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from cases.actions import take_back_begun as verb
from cases.actions.begun import BEGUN
from cases.models import Kind, Record
from partners import access
from partners.access import Permission
from partners.asking import take_back
from partners.sign_in import signed_in

#: Where each kind is looked at.
PAGES = {Kind.ALLOCATION: "who_works_with", Kind.EDUCATION_PERIOD: "learning", Kind.NEED: "needs",
         Kind.HOW_TO_TALK: "needs"}  # fmt: skip


@require_POST
def take_back_begun(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The Undo of the banner, for whoever began it: what lets them do that let them begin it."""
    user = signed_in(request)
    records = Record.objects.filter(kind__in=list(BEGUN), corrects__isnull=True, person__reference=reference)
    record = access.fetch(user, records, Permission.WRITE_NOTE, what="change", reference=record_reference)
    then = reverse(PAGES.get(Kind(record.kind), "care"), args=[reference])
    return take_back(request, lambda: verb(record=record, by=user), then=then)
