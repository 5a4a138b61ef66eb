"""Doors of contacts: the form, its undo, and whether one matters for their story."""

import uuid

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.contacts.forms import ContactForm
from cases.contributing import may_add
from cases.doing.went import contact_of
from cases.models import Category, Kind, Record, YoungPerson
from cases.seen_by import note_seen_by
from cases.untold import untold
from cases.views import NO_CLAUSE
from partners import access, trail, undo
from partners.access import Permission
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.receipts import once
from partners.sign_in import gives_words_back, signed_in


@gives_words_back
@keeps_drafts("A contact")
@once
@require_http_methods(["GET", "HEAD", "POST"])
def record_contact(request: HttpRequest, reference: str) -> HttpResponse:
    """`?reached=yes` or `no` is what was tapped on the page before; `?visit=` a visit that ended: both fill in."""
    user = signed_in(request)
    people = YoungPerson.objects.annotate(untold=untold(user))
    person = access.fetch(user, people, Permission.WRITE_NOTE, what="change", reference=reference)
    _refuse_without_clause(user, person)
    told = {"reached": request.GET.get("reached", "")}
    told |= contact_of(user, person, request.GET.get("visit", ""))
    form = opened(ContactForm, request, user=user, person=person, initial=told)
    if request.method == "POST" and form.is_valid():
        try:
            copies = actions.record_contact(by=user, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            door = reverse("take_back_contact", args=[reference, copies[0].reference])
            undo.offer(request, _said(copies), door)
            return redirect("record", reference, copies[0].reference)
    return _contact_form(request, person, form)


@once
@require_POST
def take_back_contact(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user = signed_in(request)
    contact = _contact(user, reference, record_reference)
    try:
        if not undo.is_offered(request):
            raise ValidationError("Ten minutes have passed, so it stays. You can correct it instead.")
        actions.take_back_contact(record=contact, by=user)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, "Taken back.")
    return redirect("record", reference, contact.reference)


@once
@require_POST
def mark_significant(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The button says which of the two it does."""
    user = signed_in(request)
    contact = _contact(user, reference, record_reference)
    try:
        actions.mark_significant(record=contact, by=user, significant=request.POST.get("matters") == "yes")
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    return redirect("record", reference, contact.reference)


def _contact_form(request: HttpRequest, person: YoungPerson, form: ContactForm) -> HttpResponse:
    user = signed_in(request)
    trail.write(by=user, what="read", act="record_contact", people=[person.pk])
    seen_by = note_seen_by(user, person, category=Category.KEY_WORK)
    shown = {"person": person, "form": form, "seen_by": seen_by}
    return render(request, "cases/contacts/record_contact.html", shown)


def _contact(user: User, reference: str, record_reference: uuid.UUID) -> Record:
    contacts = Record.objects.filter(kind=Kind.CONTACT, corrects__isnull=True, person__reference=reference)
    return access.fetch(user, contacts, Permission.WRITE_NOTE, what="change", reference=record_reference)


def _refuse_without_clause(user: User, person: YoungPerson) -> None:
    """The role may be right, and no clause let their agency add to key work."""
    if not may_add(user, Category.KEY_WORK):
        access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)


def _said(copies: list[Record]) -> str:
    if len(copies) == 1:
        return "Saved. It is part of the record."
    return f"Saved for {len(copies)} young people, a copy each. This is the first."
