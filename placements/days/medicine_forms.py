"""What is asked about medicines. Nothing here writes, and nothing is worked out from a dose."""

from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from placements.days.second_field import SecondBox
from placements.models import Consent, Medicine, Outcome, Route, Slot
from placements.models.medicines import OF_STOCK, OFFERED

LONGEST = 5_000
TIMES = [*Slot.choices, ("as_needed", "As needed")]


def short(label: str, *, required: bool = True, hint: str = "", longest: int = 120) -> forms.CharField:
    return forms.CharField(label=label, required=required, help_text=hint, max_length=longest)


def of(outcomes: tuple[Outcome, ...]) -> list[tuple[str, str]]:
    return [(str(one.value), str(one.label)) for one in outcomes]


def units(label: str, **options: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=0, max_value=100_000,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}), **options,
    )  # fmt: skip


class Label(forms.Form):
    name = short("Name, as on the label")
    strength = short(
        "Strength (optional)", required=False, hint="For example 10 mg, or 5 mg in 5 ml.", longest=60
    )
    dose = short("How much each time", hint="As on the label. For example 1 tablet, or 2 puffs.")
    route = forms.ChoiceField(label="How", choices=Route.choices, widget=forms.RadioSelect)
    times = forms.MultipleChoiceField(label="When", choices=TIMES, widget=forms.CheckboxSelectMultiple)
    label_says = short(
        "What else the label says (optional)", required=False, longest=400,
        hint="For example: with food; at least 4 hours between, no more than 4 times in 24 hours.",
    )  # fmt: skip
    start_on = DateTyped(label="From", coming=True, initial=timezone.localdate)
    prescribed_by = short(
        "Prescribed by (optional)", required=False, hint="Leave it empty for one bought at a chemist."
    )
    kept_where = short(
        "Kept where (optional)",
        required=False,
        hint="For example: the locked cabinet, the fridge, their own room.",
    )
    consent = forms.ChoiceField(
        label="Who agreed that we give it", choices=Consent.choices, widget=forms.RadioSelect
    )
    consent_name = short("Name of whoever agreed (optional)", required=False)
    allergies = short(
        "Allergies",
        hint="Write “none known” if there are none. It stands at the top of the sheet.",
        longest=400,
    )

    def clean(self) -> dict[str, Any]:
        """As the verb wants it: each time of day for itself."""
        said = super().clean() or self.cleaned_data
        times = said.pop("times", [])
        return said | {name: name in times for name, _ in TIMES}


class MedicineForm(Label, Form):
    pass


class MedicineChangeForm(Label, ChangeForm):
    pass


class MedicineEndForm(Form):
    end_on = DateTyped(
        label="First day on which they do not take it", coming=True, initial=timezone.localdate,
        help_text="A day to come is fine.",
    )  # fmt: skip


class GiveForm(SecondBox, Form):
    """`slot` is asked where there is more than one time at which it may be."""

    slot = forms.ChoiceField(label="Which one", required=False, widget=forms.RadioSelect)
    outcome = forms.ChoiceField(label="What became of it", choices=of(OFFERED), widget=forms.RadioSelect)
    at = WhenTyped(label="When")
    amount = short(
        "How much they took", required=False, hint="Leave it out if they took nothing.", longest=60
    )
    units = units("How many left the stock", required=False, help_text="Only where the stock is counted.")
    words = short("Why, if they did not take it", required=False, longest=400)

    field_order = ("slot", "outcome", "at", "amount", "units", "words", "witness")

    def __init__(self, *args: Any, medicine: Medicine, **options: Any) -> None:
        super().__init__(*args, **options)
        slots = [(one, str(Slot(one).label)) for one in medicine.slots]
        self.slots = [*slots, *([("", "As needed")] if medicine.as_needed else [])]
        self.fields["slot"].choices = self.slots  # type: ignore[attr-defined]
        if len(self.slots) == 1:
            del self.fields["slot"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        taken = said.get("outcome") == Outcome.GIVEN
        said |= {
            "units": (said.get("units") or 0) if taken else 0,
            "amount": said.get("amount", "") if taken else "",
        }
        return said | {"slot": said.get("slot", self.slots[0][0])}


class GivenRightForm(SecondBox, Form):
    """Another line instead of a wrong one."""

    outcome = forms.ChoiceField(label="What became of it", widget=forms.RadioSelect)
    at = WhenTyped(label="When")
    amount = short("How much they took", required=False, longest=60)
    units = units("How many", required=False, help_text="How many left the stock, moved or were counted.")
    why = short("What was wrong", longest=400, hint="The first line stays to be read, with yours below it.")

    field_order = ("outcome", "at", "amount", "units", "why", "witness")

    def __init__(self, *args: Any, offered: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["outcome"].choices = of(OFFERED if offered else OF_STOCK)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        nothing = said.get("outcome") in (Outcome.REFUSED, Outcome.NOT_GIVEN)
        return said | {"units": 0 if nothing else said.get("units") or 0}


class StockForm(SecondBox, Form):
    outcome = forms.ChoiceField(label="What happened", choices=of(OF_STOCK), widget=forms.RadioSelect)
    units = units("How many", help_text="Tablets, or whatever is counted, as a whole number.")
    at = WhenTyped(label="When")
    words = short("From where, or where to (optional)", required=False, longest=400)

    field_order = ("outcome", "units", "at", "words", "witness")
