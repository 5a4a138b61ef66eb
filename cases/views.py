"""Doors for people. What the forms ask is in forms.py, what is saved in actions/."""

import uuid
from datetime import time

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.forms import CorrectionForm, NoteForm
from cases.models import Kind, Record, YoungPerson
from nwd.ui.spoken import date_words
from partners import access, trail
from partners.access import Permission
from partners.sign_in import gives_words_back, signed_in


@gives_words_back
@require_http_methods(["GET", "HEAD", "POST"])
def write_note(request: HttpRequest, reference: str) -> HttpResponse:
    """What was saved is the verb's line on the trail; a form that is shown, again or not, is a read."""
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            note = actions.write_note(person=person, by=user, **form.cleaned_data)
        except ValidationError as refusal:
            _say(form, refusal)
        else:
            messages.success(request, f"Saved. Your note is part of the record.{_which_midnight(note)}")
            return redirect("record", person.reference, note.reference)
    trail.write(by=user, what="read", act="write_note", people=[person.pk])
    return render(request, "cases/write_note.html", {"person": person, "form": form})


@gives_words_back
@require_http_methods(["GET", "HEAD", "POST"])
def correct_note(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    notes = Record.objects.filter(kind=Kind.NOTE, corrects__isnull=True).select_related("person")
    notes = notes.filter(person__reference=reference)
    note = access.fetch(user, notes, Permission.WRITE_NOTE, what="change", reference=record_reference)
    form = CorrectionForm(request.POST or None, initial={"words": note.latest_words})
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct_note(record=note, by=user, **form.cleaned_data)
        except ValidationError as refusal:
            _say(form, refusal)
        else:
            messages.success(request, "Saved. What was first written stays below it.")
            return redirect("record", reference, note.reference)
    trail.write(by=user, what="read", act="correct_note", people=note.person_ids, records=[note.pk])
    return render(request, "cases/correct_note.html", {"person": note.person, "note": note, "form": form})


def _which_midnight(note: Record) -> str:
    """A date has a midnight at either end: the page says which was taken."""
    at = timezone.localtime(note.began)
    return f" Its time is the midnight with which {date_words(at)} begins." if at.time() == time(0) else ""


def _say(form: forms.Form, refusal: ValidationError) -> None:
    """The verb's words beside their box. A key that was used is changed, so that the next press can save."""
    form.add_error(None, refusal)
    if getattr(refusal, "code", None) == "used":
        form.data = {key: form.data[key] for key in form.data} | {"reference": str(uuid.uuid4())}
