"""The partnership information form, as partners fill it in: no grading, and nobody who told it."""

from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from raise_meetings.intelligence.understood import Understood, words
from raise_meetings.models import PassedHow, ToldBy

REFERENCE = "The police reference (optional)"


def line(label: str, hint: str = "", *, required: bool = True, longest: int = 200) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=required, max_length=longest)


class PassForm(Understood):
    words = words(
        "What was seen or heard",
        "As plainly as you can: who, what, which car, which number. Do not say who told you.",
    )
    noticed_at = WhenTyped(label="When it was seen or heard")
    place = line("Where")
    told_by = forms.ChoiceField(
        label="Who noticed it", choices=ToldBy.choices, widget=forms.RadioSelect,
        help_text="The police ask you for the name when they need it. It is not kept here.",
    )  # fmt: skip
    passed_how = forms.ChoiceField(
        label="How it went to the police", choices=PassedHow.choices, widget=forms.RadioSelect
    )
    passed_at = WhenTyped(label="When it went to the police")
    police_reference = line(REFERENCE, required=False, longest=60)
    field_order = ("words", "noticed_at", "place", "told_by", "passed_how", "passed_at", "police_reference",
                   "understood")  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["passed_at"].initial = timezone.now


class CameBackForm(Form):
    words = words("What the police said", rows=4)
    came_on = DateTyped(label="When it came", future=False, initial=timezone.localdate)
    police_reference = line(REFERENCE, required=False, longest=60)
