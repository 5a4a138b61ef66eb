"""Doors of what somebody takes: the sheet, a medicine begun, changed, ended; and what is due in the house."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.contributing import is_closed_to, may_add
from cases.enveloped import held
from cases.models import Category, YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in
from placements import actions
from placements.days.asked import around, day_asked
from placements.days.due import due_of
from placements.days.finding import HOME, person_to_write, row_of
from placements.days.medicine_forms import TIMES, MedicineChangeForm, MedicineEndForm, MedicineForm
from placements.days.second import may_be_second
from placements.days.sheet import DAYS, sheet_of
from placements.models import Medicine, MedicineGiven
from placements.models.medicines import LABEL

FORM = require_http_methods(["GET", "HEAD", "POST"])
HEALTH = Category.HEALTH


@require_safe
def medicines(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    until = day_asked(request)
    shown = {
        "person": person, "sheet": sheet_of(person, user, until), "until": until, **around(until, DAYS),
        "closed": is_closed_to(user, HEALTH), "today": timezone.localdate(),
        "may_record": access.may(user, HOME) and may_add(user, HEALTH),
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "agency": user.worker.agency_id if user.worker else None,
    }  # fmt: skip
    return render(request, "placements/days/medicines.html", shown)


@require_safe
def medicines_round(request: HttpRequest, reference: str) -> HttpResponse:
    """What is due, late, written or still to come today, of all who live there; and what wants second initials."""
    user = signed_in(request)
    hub = access.fetch_hub(user, HOME, reference)
    rows = due_of(hub, user)
    people = {one.person.pk for one in rows}
    open_lines = MedicineGiven.objects.visible_to(user).unconfirmed().filter(person__in=people)
    waiting = open_lines.select_related("record", "worker", "witness", "medicine", "person")
    seconds = [one for one in waiting.order_by("-offered_at", "-pk")[:50] if may_be_second(one, user.worker)]
    trail.listed(by=user, act="medicines_round", people=sorted(people))
    shown = {"hub": hub, "rows": rows, "seconds": seconds, "may_record": may_add(user, HEALTH)}
    shown["open"] = sum(one.is_open for one in rows)
    return render(request, "placements/days/medicines_round.html", shown)


@keeps_drafts("a medicine")
@FORM
def begin_medicine(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_to_write(request, reference, HEALTH)
    known = Medicine.objects.visible_to(user).filter(person=person).order_by("-start_on", "-pk").first()

    def verb(**said: Any) -> Medicine:
        return actions.begin_medicine(person=person, by=user, **said)

    def undo(made: Medicine) -> str:
        return reverse("take_back_medicine", args=[reference, made.record.reference])

    form = opened(MedicineForm, request, initial={"allergies": known.allergies if known else ""})
    return ask(request, form, verb, then=page_of(person), undo=undo, said="Saved. It is on their sheet.",
               **around_form(person, "A medicine"))  # fmt: skip


@keeps_drafts("A change of a medicine")
@FORM
def change_medicine(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, HEALTH)
    if request.method == "POST":
        held(person)
    medicine = row_of(user, Medicine, person, record_reference)
    slots = {name for name, _ in TIMES}
    present = {name: getattr(medicine, name) for name in (*LABEL, "start_on") if name not in slots}
    present["times"] = [name for name, _ in TIMES if getattr(medicine, name)]

    def verb(**said: Any) -> Medicine:
        return actions.change_medicine(medicine=medicine, by=user, **said)

    return ask(
        request, opened(MedicineChangeForm, request, present=present), verb, then=page_of(person),
        said="Saved. What it said before is on the page of its record.",
        **around_form(person, f"{medicine}: change what the sheet says"),
    )  # fmt: skip


@keeps_drafts("The end of a medicine")
@FORM
def end_medicine(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, HEALTH)
    medicine = row_of(user, Medicine, person, record_reference)

    def verb(**said: Any) -> Medicine:
        return actions.end_medicine(medicine=medicine, by=user, **said)

    return ask(
        request, opened(MedicineEndForm, request), verb, then=page_of(person), said="Saved. It ends on that day.",
        save="End it", **around_form(person, f"{medicine}: end it"),
    )  # fmt: skip


@require_POST
def take_back_medicine(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, HEALTH)
    medicine = row_of(user, Medicine, person, record_reference)
    verb = actions.take_back_medicine
    return take_back(request, lambda: verb(record=medicine.record, by=user), then=page_of(person))


def page_of(person: YoungPerson) -> str:
    return reverse("medicines", args=[person.reference])


def around_form(person: YoungPerson, title: str) -> dict[str, Any]:
    """A medicine's name is no address and no title of a window: that says whose it is alone."""
    back = {"back": page_of(person), "back_text": f"Medicines of {person.name}", "act": "medicines"}
    return {
        "title": f"Medicines of {person.reference}",
        "heading": f"{person.name}: {title}",
    } | back
