"""Boxes of the forms about family and network, and the kin they offer. Nothing here writes."""

import datetime

from django import forms
from django.utils import timezone

from cases.models import Relationship
from cases.network.around import who
from nwd.ui.fields import DateTyped

LONGEST = 2_000
#: Half a year: what was said of people is old by then.
LOOK_AGAIN = datetime.timedelta(days=183)
Kin = dict[str, Relationship]


def line(label: str, hint: str = "", *, longest: int = 200, required: bool = True) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=longest, required=required, widget=box)


def words(label: str, hint: str = "") -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, required=False, max_length=LONGEST, widget=box)


def one_of(
    label: str, choices: list[tuple[str, str]], hint: str = "", *, empty: str = ""
) -> forms.ChoiceField:
    """`empty` is what no answer is called; without it there has to be one."""
    offered = [("", empty or "Choose"), *choices]
    return forms.ChoiceField(label=label, choices=offered, help_text=hint, required=not empty)


def said_on() -> DateTyped:
    return DateTyped(label="When it was said", initial=timezone.localdate, future=False)


def review_on() -> DateTyped:
    return DateTyped(
        label="Look at it again on", coming=True, initial=in_half_a_year, help_text="For example 3/9"
    )


def expires_on() -> DateTyped:
    return DateTyped(
        label="Too old to be shown from (optional)", coming=True, required=False,
        help_text="From then it is in no picture, until somebody has confirmed it.",
    )  # fmt: skip


def in_half_a_year() -> datetime.date:
    return timezone.localdate() + LOOK_AGAIN


def within(label: str, hint: str = "") -> forms.ChoiceField:
    """Somebody of the same family tree; who that is, the form is told."""
    return forms.ChoiceField(label=label, required=False, help_text=hint)


def offer(box: forms.Field, kin: Kin) -> None:
    box.choices = [("", "Nobody"), *((key, who(one)) for key, one in kin.items())]  # type: ignore[attr-defined]
