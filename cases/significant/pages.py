"""Pages of the curated chronology: all of it, one event with its versions, what is printed, and what waits."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cases.contributing import is_of_their_agency, may_add
from cases.models import Kind, Record, YoungPerson
from cases.models.record import Marking
from cases.significant.events import Event, approved, event_of, events_of, waiting_for
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in

MOST_WAITING = 100


@require_safe
def significant_events(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(
        user, YoungPerson.objects.all(), Permission.READ_PERSON, what="list", reference=reference
    )
    events = events_of(person, user)
    _listed(user, person, events, "list")
    shown = {
        "person": person,
        "standing": [one for one in events if one.standing],
        "new": [one for one in events if not one.standing and one.waiting],
        "aside": [one for one in events if not one.standing and not one.waiting],
        **_may(user),
    }
    return render(request, "cases/significant/events.html", shown)


@require_safe
def significant_pack(request: HttpRequest, reference: str) -> HttpResponse:
    """For paper: what is approved alone, the oldest first."""
    user = signed_in(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="print", reference=reference)
    events = events_of(person, user)
    _listed(user, person, events, "print")
    shown = {"person": person, "versions": approved(events)[::-1], **_may(user)}
    return render(request, "cases/significant/pack.html", shown)


@require_safe
def significant_event(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """All its versions; what was taken back leads to what stands."""
    user = signed_in(request)
    found = _found(user, reference, record_reference)
    if found.corrects:
        return redirect("significant_event", reference, found.corrects.reference)
    if found.withdrawn_at:
        return redirect("significant_events", reference)
    event = event_of(found, user)
    theirs = is_of_their_agency(user, found) and may_add(user, found.category)
    may = _may(user)
    shown = {
        "person": found.person,
        "event": event,
        "may_change": may["may_write"] and theirs,
        "may_mark": theirs and not event.source and access.may(user, Permission.MARK)
        and found.marking != Marking.OWN_SPACE,
        **may,
    }  # fmt: skip
    return render(request, "cases/significant/event.html", shown)


@require_safe
def significant_waiting(request: HttpRequest) -> HttpResponse:
    """Of all whom a manager may read, the longest waiting first; what they wrote themselves is for another."""
    user = signed_in(request)
    access.require(user, Permission.APPROVE)
    waiting = waiting_for(user).select_related("person", "author", "significant_event")
    records = list(waiting.order_by("written_at", "pk")[:MOST_WAITING])
    trail.listed(by=user, act="significant_waiting", people=[record.person_id for record in records])
    return render(request, "cases/significant/waiting.html", {"records": records})


def _found(user: User, reference: str, record_reference: uuid.UUID) -> Record:
    records = Record.objects.filter(kind=Kind.SIGNIFICANT_EVENT, person__reference=reference)
    records = records.select_related("person", "corrects", "agency")
    return access.fetch(user, records, Permission.READ_PERSON, reference=record_reference)


def fetched_event(
    user: User, reference: str, record_reference: uuid.UUID, permission: Permission, *, locked: bool
) -> Event:
    """For a door that changes or answers it: the first version, held where something was sent."""
    records = Record.objects.filter(
        kind=Kind.SIGNIFICANT_EVENT, corrects__isnull=True, person__reference=reference
    )
    records = records.not_withdrawn().select_related("person", "agency")
    if locked:
        records = records.select_for_update(of=("self",))
    first = access.fetch(user, records, permission, what="change", reference=record_reference)
    return event_of(first, user)


def _listed(user: User, person: YoungPerson, events: list[Event], what: str) -> None:
    ids = [version.record.pk for event in events for version in event.versions]
    trail.write(by=user, what=what, act="significant_events", people=[person.pk], records=ids)


def _may(user: User) -> dict[str, Any]:
    """`author`: nobody answers what they wrote."""
    return {
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "may_approve": access.may(user, Permission.APPROVE),
        "author": user.worker_id,
    }
