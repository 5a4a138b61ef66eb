"""Doors of one record's marking: who may read it, and what it is about. For the agency whose record it is."""

import uuid

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.contributing import is_of_their_agency
from cases.markings.choosing import mark_as, said_when_saved
from cases.markings.forms import MarkingForm, MovingForm
from cases.models import Record
from nwd.ui.forms import Form
from partners import access, trail
from partners.access import Permission
from partners.receipts import once
from partners.sign_in import signed_in


@once
@require_http_methods(["GET", "HEAD", "POST"])
def mark_record(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    found = _record(request, reference, record_reference)
    user = signed_in(request)
    form = MarkingForm(request.POST or None, record=found, user=user)
    if request.method == "POST" and form.is_valid():
        try:
            mark_as(found, user, form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, said_when_saved(found, form.cleaned_data))
            return redirect("record", reference, found.reference)
    return _shown(request, "mark_record", found, form)


@once
@require_http_methods(["GET", "HEAD", "POST"])
def move_to_category(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    found = _record(request, reference, record_reference, kind="note")
    user = signed_in(request)
    form = MovingForm(request.POST or None, record=found, user=user)
    if request.method == "POST" and form.is_valid():
        try:
            actions.move_to_category(record=found, by=user, category=form.cleaned_data["category"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, "Saved. Who may read it follows from what it is about.")
            return redirect("record", reference, found.reference)
    return _shown(request, "move_to_category", found, form)


def _record(request: HttpRequest, reference: str, record_reference: uuid.UUID, **narrowed: str) -> Record:
    """The first of its versions. Another agency's is readable perhaps, but not theirs to mark."""
    user = signed_in(request)
    records = Record.objects.filter(corrects__isnull=True, person__reference=reference, **narrowed)
    records = records.select_related("person", "agency").exclude(marking="own_space")
    found = access.fetch(user, records, Permission.MARK, what="change", reference=record_reference)
    if not is_of_their_agency(user, found):
        access.refuse(user, Permission.MARK, found.person_ids)
        raise PermissionDenied(f"This is {found.agency}’s record, so {found.agency} says who may read it.")
    return found


def _shown(request: HttpRequest, door: str, found: Record, form: Form) -> HttpResponse:
    trail.write(by=signed_in(request), what="read", act=door, people=found.person_ids, records=[found.pk])
    page = {"person": found.person, "record": found, "form": form}
    return render(request, f"cases/markings/{door}.html", page)
