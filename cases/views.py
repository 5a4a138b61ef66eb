"""Doors for people. What the forms ask is in forms.py, what is saved in actions/."""

import uuid
from datetime import time

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.contributing import categories_for
from cases.forms import CorrectionForm, NoteForm
from cases.markings.offered import for_a_discipline
from cases.models import Record, YoungPerson
from cases.models.record import Marking
from cases.seen_by import answers_seen_by
from cases.untold import untold
from cases.versions import CORRECTED
from nwd.ui.spoken import date_words
from partners import access, trail, undo
from partners.access import Permission
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.receipts import once
from partners.sign_in import gives_words_back, signed_in

NO_CLAUSE = "No agreement in force lets your agency add to a record here. Ask your agency's manager."


@gives_words_back
@keeps_drafts("A note")
@once
@require_http_methods(["GET", "HEAD", "POST"])
def write_note(request: HttpRequest, reference: str) -> HttpResponse:
    """What was saved is the verb's line on the trail; a form that is shown, again or not, is a read."""
    user = signed_in(request)
    people = YoungPerson.objects.annotate(untold=untold(user))
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    form = _opened_for(user, person, request)
    if request.method == "POST" and form.is_valid():
        try:
            note = actions.write_note(person=person, by=user, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            said = f"Saved. Your note is part of the record.{_which_midnight(note)}"
            undo.offer(request, said, reverse("take_back_note", args=[reference, note.reference]))
            door = "mark_record" if form.cleaned_data["marking"] == Marking.SEALED else "record"
            return redirect(door, person.reference, note.reference)
    return _note_form(request, person, form)


@gives_words_back
@keeps_drafts("A correction of a note")
@once
@require_http_methods(["GET", "HEAD", "POST"])
def correct_note(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    note = _note_to_correct(request, reference, record_reference)
    present = {"words": note.latest_words, "at": note.began}
    form = opened(
        CorrectionForm, request, present=present, theirs_by=str(note.latest.author or "Somebody else")
    )
    if request.method == "POST" and form.is_valid():
        try:
            saved = (
                None if form.gives_way else actions.correct_note(record=note, by=user, **form.cleaned_data)
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            _say_corrected(request, reference, saved)
            return redirect("record", reference, note.reference)
    trail.write(by=user, what="read", act="correct_note", people=note.person_ids, records=[note.pk])
    return render(request, "cases/correct_note.html", {"person": note.person, "note": note, "form": form})


@once
@require_POST
def take_back_note(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The Undo of the banner. Too late, or corrected since: the note's page says so, and it stays."""
    user = signed_in(request)
    notes = Record.objects.filter(kind__in=CORRECTED, person__reference=reference)
    note = access.fetch(user, notes, Permission.WRITE_NOTE, what="change", reference=record_reference)
    try:
        if not undo.is_offered(request):
            raise ValidationError("Ten minutes have passed, so it stays. You can correct it instead.")
        actions.take_back_note(record=note, by=user)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, "Taken back.")
    return redirect("record", reference, note.reference)


def _note_form(request: HttpRequest, person: YoungPerson, form: NoteForm) -> HttpResponse:
    user = signed_in(request)
    trail.write(by=user, what="read", act="write_note", people=[person.pk])
    shown = {"person": person, "form": form, "seen_by": answers_seen_by(user, person, form)}
    return render(request, "cases/write_note.html", shown)


def _opened_for(user: User, person: YoungPerson, request: HttpRequest) -> NoteForm:
    """For whom there is something to add: the role may be right, and no clause say so."""
    if not categories_for(user):
        access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)
    return opened(NoteForm, request, user=user, initial=for_a_discipline(user, request.GET.get("for", "")))


def _note_to_correct(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> Record:
    """What is sent is compared with what it says now, so nobody else may change it meanwhile."""
    notes = Record.objects.filter(kind__in=CORRECTED, corrects__isnull=True, person__reference=reference)
    notes = notes.not_withdrawn().select_related("person")
    if request.method == "POST":
        notes = notes.select_for_update(of=("self",))
    return access.fetch(
        signed_in(request), notes, Permission.WRITE_NOTE, what="change", reference=record_reference
    )


def _say_corrected(request: HttpRequest, reference: str, saved: Record | None) -> None:
    if saved is None:
        messages.info(request, "It stays as it was changed meanwhile. Nothing of yours was saved.")
        return
    door = reverse("take_back_note", args=[reference, saved.reference])
    undo.offer(request, "Saved. What was first written stays below it.", door)


def _which_midnight(note: Record) -> str:
    """A date has a midnight at either end: the page says which was taken."""
    at = timezone.localtime(note.began)
    return f" Its time is the midnight with which {date_words(at)} begins." if at.time() == time(0) else ""
