"""The fields that forms about incidents and complaints share."""

from collections.abc import Iterable
from typing import Any

from django import forms

from partners.models import Worker

LONGEST = 8_000


def words(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=LONGEST, widget=area, strip=True
    )


def line(label: str, hint: str = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=required, max_length=400)


def one_of(label: str, choices: Any, hint: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, help_text=hint, choices=choices, widget=forms.RadioSelect)


def chosen(label: str, choices: Iterable[tuple[str, str]], hint: str = "", *, required: bool = False) -> Any:
    return forms.ChoiceField(
        label=label, help_text=hint, choices=[("", "Not said"), *choices], required=required
    )


def workers(label: str, staff: Iterable[Worker], hint: str = "", *, required: bool = False) -> Any:
    """One of the staff, by reference."""
    names = [(one.reference, one.name) for one in staff]
    return forms.ChoiceField(label=label, help_text=hint, choices=[("", "Nobody"), *names], required=required)


def some(label: str, choices: Iterable[tuple[str, str]], hint: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, help_text=hint, choices=list(choices), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
