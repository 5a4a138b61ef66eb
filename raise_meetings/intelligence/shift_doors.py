"""Doors of the line for the shift: written, and over."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from cases.models import Kind, Record
from partners import access, trail
from partners.access import Permission
from partners.drafts import keeps_drafts, opened
from partners.pressing import press
from partners.sign_in import gives_words_back, signed_in
from raise_meetings import actions
from raise_meetings.intelligence import forms
from raise_meetings.intelligence.reached import FORM, ask_about, person_for
from raise_meetings.intelligence.who import NOTHING_SHARED, may_write_shift_line
from raise_meetings.models import ShiftLine


@gives_words_back
@keeps_drafts("A line for the shift")
@FORM
def write_shift_line(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_for(request, reference, Permission.JOIN_RAISE)
    if not may_write_shift_line(user, person):
        access.refuse(user, Permission.JOIN_RAISE, [person.pk])
        raise PermissionDenied(NOTHING_SHARED)
    trail.write(by=user, what="read", act="write_shift_line", people=[person.pk])
    back = reverse("intelligence", args=[reference])
    return ask_about(request, person, opened(forms.ShiftLineForm, request),
                     lambda **said: actions.write_shift_line(person=person, by=user, **said),
                     title="A line for the shift", then=back, said="The shift is told.")  # fmt: skip


@require_POST
def end_shift_line(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    records = Record.objects.filter(kind=Kind.SHIFT_LINE, corrects__isnull=True, person__reference=reference)
    record = access.fetch(user, records, Permission.JOIN_RAISE, what="change", reference=record_reference)
    line = ShiftLine.objects.get(pk=record.pk)
    return press(request, lambda: actions.end_shift_line(line=line, by=user), said="No shift is told any more.",
                 then=reverse("intelligence", args=[reference]))  # fmt: skip
