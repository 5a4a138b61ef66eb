"""Medicines and money kept, by the verbs of their pages."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Category
from nwd.api import day_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.log import CHANGED, DAILY, MADE
from nwd.api.shapes import Strict
from partners import access
from partners.models import Worker
from placements import actions
from placements.days.finding import HOME
from placements.models import Medicine, MedicineGiven, Money

HEALTH = Category.HEALTH


@endpoint("POST", request=shapes.Label, **MADE)
def api_medicines(request: Request, reference: str) -> Response:
    """A medicine on their sheet, as its label says it."""
    person, by = person_to_change(request, reference, HOME, HEALTH), caller(request)
    said = read(shapes.Label, request.data)
    return saved(request, person, lambda: actions.begin_medicine(person=person, by=by, **said))


@endpoint("POST", request=shapes.Label, **CHANGED)
def api_change_medicine(request: Request, reference: str, record_reference: UUID) -> Response:
    """All of the label as it should be. What it said before stays in its history."""
    return _of_medicine(request, (reference, record_reference), shapes.Label, actions.change_medicine, 200)


@endpoint("POST", request=shapes.MedicineEnd, **CHANGED)
def api_end_medicine(request: Request, reference: str, record_reference: UUID) -> Response:
    """They take it no longer from a day on."""
    return _of_medicine(request, (reference, record_reference), shapes.MedicineEnd, actions.end_medicine, 200)


@endpoint("POST", request=shapes.Given, **MADE)
def api_give_medicine(request: Request, reference: str, record_reference: UUID) -> Response:
    """It was offered: taken, refused or not given, with why."""
    return _of_medicine(request, (reference, record_reference), shapes.Given, actions.give_medicine)


@endpoint("POST", request=shapes.Stock, **MADE)
def api_move_stock(request: Request, reference: str, record_reference: UUID) -> Response:
    """So many came, went or were counted."""
    return _of_medicine(request, (reference, record_reference), shapes.Stock, actions.move_stock)


@endpoint("POST", request=shapes.GivenRight, **MADE)
def api_put_given_right(request: Request, reference: str, record_reference: UUID) -> Response:
    """Another line instead of a wrong one, which stays."""
    person, by = person_to_change(request, reference, HOME, HEALTH), caller(request)
    given = fact_of(request, MedicineGiven, person, record_reference, HOME)
    said = _with_second(read(shapes.GivenRight, request.data))
    return saved(request, person, lambda: actions.put_given_right(given=given, by=by, **said))


@endpoint("POST", request=shapes.MoneyLine, **MADE)
def api_money(request: Request, reference: str) -> Response:
    """Money kept for them came in, went out or was counted. Never more out than there is."""
    person, by = person_to_change(request, reference, HOME, DAILY), caller(request)
    said = _with_second(read(shapes.MoneyLine, request.data))
    return saved(request, person, lambda: actions.keep_money(person=person, by=by, **said))


@endpoint("POST", request=shapes.MoneyRight, **MADE)
def api_put_money_right(request: Request, reference: str, record_reference: UUID) -> Response:
    """Another line instead of a wrong one, which stays."""
    person, by = person_to_change(request, reference, HOME, DAILY), caller(request)
    money = fact_of(request, Money, person, record_reference, HOME)
    said = _with_second(read(shapes.MoneyRight, request.data))
    return saved(request, person, lambda: actions.put_money_right(money=money, by=by, **said))


@endpoint("POST", request=None, **CHANGED)
def api_confirm_line(request: Request, reference: str, record_reference: UUID) -> Response:
    """The caller's own initials as the second ones, under a line about a medicine or money."""
    person, by = person_to_change(request, reference, HOME, HEALTH, DAILY), caller(request)
    at = {"person": person, "record__reference": record_reference}
    if given := MedicineGiven.objects.visible_to(by).filter(**at).first():
        return saved(request, person, lambda: actions.confirm_given(given=given, by=by), status=200)
    if money := Money.objects.visible_to(by).filter(**at).first():
        return saved(request, person, lambda: actions.confirm_money(money=money, by=by), status=200)
    access.refuse(by, HOME)
    raise Http404


def _of_medicine(
    request: Request,
    address: tuple[str, UUID],
    shape: type[Strict],
    verb: Callable[..., Any],
    status: int = 201,
) -> Response:
    person, by = person_to_change(request, address[0], HOME, HEALTH), caller(request)
    medicine = fact_of(request, Medicine, person, address[1], HOME)
    said = _with_second(read(shape, request.data))
    return saved(request, person, lambda: verb(medicine=medicine, by=by, **said), status=status)


def _with_second(said: dict[str, Any]) -> dict[str, Any]:
    """Who works here is no secret: an unknown worker is said to be."""
    if not (named := said.get("witness")):
        return said
    worker = Worker.objects.filter(reference=named).first()
    if worker is None:
        raise serializers.ValidationError({"witness": "Nobody works here under this reference. Check it."})
    return said | {"witness": worker}
