"""Doors of money kept for somebody: the book, a line, a line put right, and the second initials."""

import uuid
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.contributing import is_closed_to, is_of_their_agency, may_add
from cases.models import Category, YoungPerson
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.pressing import press
from partners.sign_in import signed_in
from placements import actions
from placements.days.book import book_of
from placements.days.finding import HOME, colleagues, person_to_write, row_of
from placements.days.second_field import SecondBox
from placements.models import Money, MoneyMove
from placements.models.money import MOST

FORM = require_http_methods(["GET", "HEAD", "POST"])
DAILY = Category.DAILY_LIFE


class MoneyForm(SecondBox, Form):
    move = forms.ChoiceField(label="What happened", choices=MoneyMove.choices, widget=forms.RadioSelect)
    amount = forms.DecimalField(
        label="Amount in pounds", min_value=Decimal(0), max_value=Decimal(MOST) / 100, decimal_places=2,
        help_text="For example 5, or 12.50.", localize=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal"}),
    )  # fmt: skip
    at = WhenTyped(label="When")
    words = forms.CharField(
        label="What for, or from whom", required=False, max_length=400,
        help_text="Of a count: anything to say about it (optional).",
    )  # fmt: skip

    field_order = ("move", "amount", "at", "words", "witness")

    def clean(self) -> dict[str, Any]:
        """As the verb wants it: whole pence."""
        said = self.cleaned_data
        amount = said.pop("amount", None)
        return said if amount is None else said | {"pence": int(amount * 100)}


class MoneyRightForm(MoneyForm):
    words = forms.CharField(
        label="What was wrong",
        max_length=400,
        help_text="The first line stays to be read, with yours below it.",
    )


@require_safe
def money(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    shown = {
        "person": person, "book": book_of(person, user, request.GET.get("older", "")),
        "closed": is_closed_to(user, DAILY),
        "may_record": access.may(user, HOME) and may_add(user, DAILY),
        "may_write": access.may(user, Permission.WRITE_NOTE),
        "agency": user.worker.agency_id if user.worker else None,
    }  # fmt: skip
    return render(request, "placements/days/money.html", shown)


@keeps_drafts("Money kept for somebody")
@FORM
def keep_money(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = person_to_write(request, reference, DAILY)

    def verb(**said: Any) -> Money:
        return actions.keep_money(person=person, by=user, **said)

    form = opened(MoneyForm, request, colleagues=colleagues(user))
    return ask(
        request, form, verb, then=page_of(person), said="Saved. The second initials are still to come.",
        **_around(person, "money in, out or counted"),
    )  # fmt: skip


@keeps_drafts("A line about money put right")
@FORM
def put_money_right(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, DAILY)
    line = row_of(user, Money, person, record_reference)
    begin = {"move": line.move, "amount": line.amount, "at": line.at}
    begin["witness"] = line.witness.reference if line.witness else ""

    def verb(words: str, **said: Any) -> Money:
        return actions.put_money_right(money=line, by=user, why=words, **said)

    theirs = is_of_their_agency(user, line.record)
    nothing = "" if theirs else f"{line.record.agency} wrote this. Ask them to put it right."
    return ask(
        request, opened(MoneyRightForm, request, colleagues=colleagues(user), initial=begin), verb,
        then=page_of(person), said="Saved. The first line stays beside it.",
        nothing="Somebody has put this right already." if line.put_right_at else nothing,
        **_around(person, "put a line about money right"),
    )  # fmt: skip


@require_POST
def confirm_money(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, person = person_to_write(request, reference, DAILY)
    line = row_of(user, Money, person, record_reference)
    return press(
        request, lambda: actions.confirm_money(money=line, by=user), said="Confirmed, with your initials.",
        then=page_of(person),
    )  # fmt: skip


def page_of(person: YoungPerson) -> str:
    return reverse("money", args=[person.reference])


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    back = {"back": page_of(person), "back_text": f"Money of {person.name}", "act": "money"}
    return {"title": f"Money of {person.reference}", "heading": f"{person.name}: {title}"} | back
