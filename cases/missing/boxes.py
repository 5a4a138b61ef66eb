"""The boxes that the forms of an episode share. Nothing here writes."""

from typing import Any

from django import forms

from cases.models.missing import FoundBy, MissingKind, PlaceSort, Worry
from nwd.ui.fields import WHEN_HELP, WhenTyped

LONGEST = 20_000
KINDS = [
    (MissingKind.MISSING.value, "Missing: we do not know where they are"),
    (MissingKind.ABSENT.value, "Away without agreement: we know where they are"),
]
NOW_WORDS = "For example 9:30pm or 2130, today or last night. Leave it empty where nobody has yet."


def area(label: str, rows: int = 3, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=LONGEST, help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )  # fmt: skip


def line(label: str, longest: int = 120, help_text: str = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, required=required, max_length=longest, help_text=help_text)


def kind() -> forms.ChoiceField:
    return forms.ChoiceField(label="What it is", choices=KINDS, widget=forms.RadioSelect)


def worry(label: str = "How worried we are (optional)", help_text: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=Worry.choices, widget=forms.RadioSelect, required=False, help_text=help_text
    )


def maybe(label: str, help_text: str = WHEN_HELP) -> WhenTyped:
    return WhenTyped(label=label, required=False, initial=None, help_text=help_text)


def _select(label: str, choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", "Not said"), *choices], required=False)


def found() -> tuple[forms.Field, ...]:
    """What is said of the return: where, near what, by whom, how they are, injuries or worries."""
    return (
        _select("Where they were found, or had been", PlaceSort.choices),
        line("Which area or place (optional)", help_text="No house number and no postcode."),
        _select("Who found them", FoundBy.choices),
        area("How they are", 3, "What you see, and what they say themselves."),
        area("Injuries or worries (optional)", 2, "Whom you have told of them, too."),
    )
