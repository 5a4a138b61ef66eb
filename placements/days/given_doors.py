"""Doors of the lines of the sheet: a medicine offered, stock, a line put right, and the second initials."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.contributing import is_of_their_agency
from cases.models import Category
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.pressing import press
from placements import actions
from placements.days.due import BEGINS
from placements.days.finding import colleagues, person_to_write, row_of
from placements.days.medicine_doors import around_form, page_of
from placements.days.medicine_forms import GiveForm, GivenRightForm, StockForm
from placements.models import Medicine, MedicineGiven, Slot
from placements.models.medicines import OFFERED

FORM = require_http_methods(["GET", "HEAD", "POST"])
HEALTH = Category.HEALTH


@keeps_drafts("A medicine that was offered")
@FORM
def give_medicine(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """`?slot=` is which one of the day, else the one whose time it is."""
    user, person = person_to_write(request, reference, HEALTH)
    medicine = row_of(user, Medicine, person, record_reference)
    begin = {"amount": medicine.dose, "slot": request.GET.get("slot", _slot_now())}

    def verb(**said: Any) -> MedicineGiven:
        return actions.give_medicine(medicine=medicine, by=user, **said)

    form = opened(GiveForm, request, medicine=medicine, colleagues=colleagues(user), initial=begin)
    return ask(
        request, form, verb, then=page_of(person), said="Saved. The second initials are still to come.",
        words=_label(medicine), **around_form(person, f"{medicine}, {medicine.dose}"),
    )  # fmt: skip


@keeps_drafts("Stock of a medicine")
@FORM
def move_stock(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, HEALTH)
    medicine = row_of(user, Medicine, person, record_reference)

    def verb(**said: Any) -> MedicineGiven:
        return actions.move_stock(medicine=medicine, by=user, **said)

    form = opened(StockForm, request, colleagues=colleagues(user))
    return ask(
        request, form, verb, then=page_of(person), said="Saved. The second initials are still to come.",
        **around_form(person, f"{medicine}: count it, or say what came or went"),
    )  # fmt: skip


@keeps_drafts("A line about a medicine put right")
@FORM
def put_given_right(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, HEALTH)
    given = row_of(user, MedicineGiven, person, record_reference)
    begin = {"outcome": given.outcome, "at": given.offered_at, "amount": given.amount, "units": given.units}
    begin["witness"] = given.witness.reference if given.witness else ""

    def verb(**said: Any) -> MedicineGiven:
        return actions.put_given_right(given=given, by=user, **said)

    options = {"offered": given.outcome in OFFERED, "colleagues": colleagues(user), "initial": begin}
    theirs = is_of_their_agency(user, given.record)
    nothing = "" if theirs else f"{given.record.agency} wrote this. Ask them to put it right."
    return ask(
        request, opened(GivenRightForm, request, **options), verb, then=page_of(person),
        said="Saved. The first line stays beside it.",
        nothing="Somebody has put this right already." if given.put_right_at else nothing,
        **around_form(person, f"{given.medicine}: put a line right"),
    )  # fmt: skip


@require_POST
def confirm_given(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    """The second initials, in one press. There is no Undo: two people have said so."""
    user, person = person_to_write(request, reference, HEALTH)
    given = row_of(user, MedicineGiven, person, record_reference)
    return press(
        request, lambda: actions.confirm_given(given=given, by=user), said="Confirmed, with your initials.",
        then=page_of(person),
    )  # fmt: skip


def _slot_now() -> str:
    hour = timezone.localtime().hour
    begun = [slot for slot, begins in BEGINS.items() if begins <= hour]
    return begun[-1] if begun else Slot.BEDTIME


def _label(medicine: Medicine) -> str:
    said = [f"{medicine.get_route_display()}, {medicine.times}.", medicine.label_says]
    return " ".join([*filter(None, said), f"Allergies: {medicine.allergies}."]).replace("..", ".")
