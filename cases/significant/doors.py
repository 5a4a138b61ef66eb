"""Doors that write the curated chronology: an event, another version of it, a manager's answer, taking back."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases import actions
from cases.contributing import categories_for
from cases.models import Kind, Record, YoungPerson
from cases.significant.forms import AnswerForm, ChangeEventForm, NewEventForm, present_in
from cases.significant.pages import fetched_event
from cases.views import NO_CLAUSE
from partners import access, trail, undo
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.receipts import once
from partners.sign_in import gives_words_back, signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
WAITS = "Saved. It waits for a manager, and is part of the chronology once it is approved."
TOO_LATE = "Ten minutes have passed, so it stays. You can change it instead."


@gives_words_back
@keeps_drafts("A significant event")
@FORM
def add_significant_event(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.WRITE_NOTE, reference=reference)
    if not categories_for(user):
        access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)

    def verb(**said: Any) -> Record:
        return actions.add_significant_event(person=person, by=user, **said)

    back = reverse("significant_events", args=[reference])
    return ask(
        request, opened(NewEventForm, request, user=user), verb, then=page_of, said=WAITS, undo=undo_of,
        act="add_significant_event", person=person, title="A significant event",
        heading=f"Something that mattered to {person.name}", back=back, back_text="Significant events",
    )  # fmt: skip


@gives_words_back
@keeps_drafts("A change of a significant event")
@FORM
def change_significant_event(
    request: HttpRequest, reference: str, record_reference: uuid.UUID
) -> HttpResponse:
    """What stands goes on standing until a manager has approved what is written here."""
    user = signed_in(request)
    locked = request.method == "POST"
    event = fetched_event(user, reference, record_reference, Permission.WRITE_NOTE, locked=locked)
    first, newest = event.first.record, event.newest
    by = str(newest.record.author or "Somebody else")
    form = opened(ChangeEventForm, request, present=present_in(newest), theirs_by=by)

    def verb(**said: Any) -> Record:
        if form.gives_way:
            raise ValidationError("It stays as it was changed meanwhile. Nothing of yours is left to save.")
        return actions.change_significant_event(event=first, by=user, **said)

    trail.write(by=user, what="read", act="write_note", people=first.person_ids, records=[first.pk])
    return ask(
        request, form, verb, then=page_of, said=WAITS, undo=undo_of, act="change_significant_event",
        person=first.person, title="Write it anew", words="What is approved stands until this is approved too.",
        back=page_of(first), back_text="The event",
    )  # fmt: skip


@keeps_drafts("An answer to a significant event")
@FORM
def answer_significant_event(
    request: HttpRequest, reference: str, record_reference: uuid.UUID
) -> HttpResponse:
    """Of the version that the address names: a newer one is read first."""
    user = signed_in(request)
    records = Record.objects.filter(kind=Kind.SIGNIFICANT_EVENT, person__reference=reference)
    found = access.fetch(
        user,
        records.select_related("corrects"),
        Permission.APPROVE,
        what="change",
        reference=record_reference,
    )
    first = found.corrects or found
    event = fetched_event(user, reference, first.reference, Permission.APPROVE, locked=False)
    version = event.waiting

    def verb(**said: Any) -> Record:
        return actions.answer_significant_event(version=found, by=user, **said)

    if version is None or version.record != found:
        messages.info(request, "It was answered or changed meanwhile. This is how it is now.")
        return redirect(page_of(first))
    trail.write(by=user, what="read", act="approve", people=found.person_ids, records=[found.pk])
    return ask(
        request, opened(AnswerForm, request), verb, then=lambda _: page_of(first), said="Saved.",
        page="cases/significant/answer.html", title="Approve a significant event", event=event, version=version,
        person=first.person, own=found.author_id == user.worker_id, back=page_of(first), act="approve",
    )  # fmt: skip


@once
@require_POST
def take_back_significant_event(
    request: HttpRequest, reference: str, record_reference: uuid.UUID
) -> HttpResponse:
    user = signed_in(request)
    records = Record.objects.filter(kind=Kind.SIGNIFICANT_EVENT, person__reference=reference)
    version = access.fetch(
        user,
        records.select_related("person"),
        Permission.WRITE_NOTE,
        what="change",
        reference=record_reference,
    )
    try:
        if not undo.is_offered(request):
            raise ValidationError(TOO_LATE)
        actions.take_back_significant_event(version=version, by=user)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, "Taken back.")
    return redirect("significant_event", reference, version.reference)


def page_of(record: Record) -> str:
    """Of one version or another: it leads to the first."""
    return reverse("significant_event", args=[record.person.reference, record.reference])


def undo_of(record: Record) -> str:
    return reverse("take_back_significant_event", args=[record.person.reference, record.reference])
