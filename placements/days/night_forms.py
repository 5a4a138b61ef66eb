"""What is asked about a round at night: that whoever is not marked was asleep, in one tick, or how each was found."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from placements.models import AtNight

LONGEST = 2_000


def minutes(label: str, **options: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=5, max_value=480,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}), **options,
    )  # fmt: skip


class RoundForm(Form):
    """A question for each who sleeps there. Nothing is answered beforehand: the record of a night is what was seen,
    so that all the others were asleep is ticked. Of whoever is away no answer is needed.
    """

    at = WhenTyped(label="When you looked in")
    rest_asleep = forms.BooleanField(
        label="I looked in on each of them, and whoever I do not mark here was asleep", required=False
    )
    words = forms.CharField(
        label="Anything to say about whoever was not asleep (optional)", required=False, max_length=LONGEST,
        help_text="It stands with each of them, so name nobody.", widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def __init__(self, *args: Any, people: list[YoungPerson], away: dict[int, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {f"found_{one.reference}": one for one in people}
        self.there = [name for name, one in self.people.items() if not away.get(one.pk)]
        for name, one in self.people.items():
            where = away.get(one.pk, "")
            self.fields[name] = forms.ChoiceField(
                label=one.name, choices=AtNight.choices, widget=forms.RadioSelect, required=False,
                help_text=f"{where}. Leave it open until they are back." if where else "",
            )  # fmt: skip
        self.order_fields(["at", "rest_asleep", *self.people, "words"])

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        rest = AtNight.ASLEEP.value if said.pop("rest_asleep", False) else ""
        for name in self.there:
            if name in said and not (said[name] or rest):
                self.add_error(
                    name, f"Say how you found {self.people[name].name}, or tick that the others were asleep"
                )
        found = {one: said.pop(name) or (rest if name in self.there else "")
                 for name, one in self.people.items() if name in said}  # fmt: skip
        found = {one: state for one, state in found.items() if state}
        return said | {"found": found}


class CheckChangeForm(ChangeForm):
    at = WhenTyped(label="When you looked in")
    state = forms.ChoiceField(label="How they were", choices=AtNight.choices, widget=forms.RadioSelect)


class HouseNightsForm(ChangeForm):
    minutes = minutes("Minutes from one round to the next, at most")


class IntervalForm(Form):
    minutes = minutes(
        "Minutes from one look to the next, at most", required=False,
        help_text="Leave it empty for the same as the rest of the house.",
    )  # fmt: skip
    words = forms.CharField(
        label="Why", required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What it is for, and what they say about it.",
    )  # fmt: skip
