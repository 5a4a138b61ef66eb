"""Doors for people. What the forms ask is in forms.py, what is saved in actions/."""

import uuid

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cases import actions
from cases.forms import CorrectionForm, NoteForm
from cases.models import Kind, Record, YoungPerson
from partners import access
from partners.access import Permission
from partners.sign_in import signed_in


def write_note(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            note = actions.write_note(person=person, by=user, **form.cleaned_data)
        except ValidationError as refusal:
            _say(form, refusal)
        else:
            messages.success(request, "Saved. Your note is part of the record.")
            return redirect("record", person.reference, note.reference)
    return render(request, "cases/write_note.html", {"person": person, "form": form})


def correct_note(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    notes = Record.objects.filter(kind=Kind.NOTE, corrects__isnull=True).select_related("person")
    notes = notes.filter(person__reference=reference)
    note = access.fetch(user, notes, Permission.WRITE_NOTE, reference=record_reference)
    form = CorrectionForm(request.POST or None, initial={"words": note.latest_words})
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct_note(record=note, by=user, **form.cleaned_data)
        except ValidationError as refusal:
            _say(form, refusal)
        else:
            messages.success(request, "Saved. What was first written stays below it.")
            return redirect("record", reference, note.reference)
    return render(request, "cases/correct_note.html", {"person": note.person, "note": note, "form": form})


def _say(form: forms.Form, refusal: ValidationError) -> None:
    """The verb's words beside their box. A key that was used is changed, so that the next press can save."""
    form.add_error(None, refusal)
    if getattr(refusal, "code", None) == "used":
        form.data = {**form.data, "reference": str(uuid.uuid4())}
