"""What is asked of somebody who opens what is closed to them: whom they mean, on what ground, why, for how long."""

from typing import Any

from django import forms

from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import Finding, OverrideGround
from partners.overrides.limits import HOURS

WHOM = "Enter their reference, or their full name and their date of birth."
LONGEST_REASON = 2_000
_TYPED = {"autocomplete": "off", "spellcheck": "false"}


class OverrideForm(Form):
    """For somebody whom the reader may see: what is sealed is what they open."""

    ground = forms.ChoiceField(
        label="On what ground?",
        help_text="They said yes when somebody asked them; or a law or a court says that you must know; or somebody "
        "may come to serious harm if you do not.",
        choices=OverrideGround.choices,
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="Why do you need to see this now?",
        help_text="In your own words. Your agency’s privacy officer reads it.",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    hours = forms.TypedChoiceField(
        label="For how long?",
        choices=[(hours, "1 hour" if hours == 1 else f"{hours} hours") for hours in HOURS],
        coerce=int,
        initial=1,
        widget=forms.RadioSelect,
    )


class NamedOverrideForm(OverrideForm):
    """For somebody who is not found: nothing is offered, so whom is meant has to be known already."""

    reference = forms.SlugField(
        label="Their reference, if you know it",
        required=False,
        max_length=12,
        widget=forms.TextInput(attrs=_TYPED | {"class": "govuk-input--width-20"}),
        error_messages={"invalid": "Enter a reference, such as the twelve letters and numbers on their page"},
    )
    name = forms.CharField(
        label="Or their full name", required=False, max_length=200, widget=forms.TextInput(attrs=_TYPED)
    )
    born = DateTyped(
        label="And their date of birth", required=False, future=False, help_text="For example 3/9/2009"
    )

    field_order = ("reference", "name", "born", "ground", "reason", "hours")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        named = said.get("name") and said.get("born")
        if not said.get("reference") and not named and not {"reference", "name", "born"} & set(self.errors):
            self.add_error("reference", WHOM)
        return said


class FindingForm(Form):
    finding = forms.ChoiceField(label="What did you find?", choices=Finding.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label="In a few words", max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Who opened it reads this too.",
    )  # fmt: skip


class LookedForm(Form):
    words = forms.CharField(
        label="What did you find?",
        help_text="A word is enough where there was a good reason.",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
