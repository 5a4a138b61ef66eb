"""The door that takes back a safety plan just saved: the one before counts again."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from cases.models import Kind, Record
from partners import access
from partners.access import Permission
from partners.asking import take_back
from partners.sign_in import signed_in
from raise_meetings import actions


@require_POST
def take_back_safety_plan(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    plans = Record.objects.filter(kind=Kind.SAFETY_PLAN, corrects__isnull=True, person__reference=reference)
    record = access.fetch(user, plans, Permission.WRITE_NOTE, what="change", reference=record_reference)
    then = reverse("safety_plan", args=[reference])
    return take_back(request, lambda: actions.take_back_safety_plan(record=record, by=user), then=then)
