"""Boxes that the forms of the police and the team share."""

from typing import Any

from django import forms

from cases.forms import LONGEST
from nwd.ui.forms import Form


def words(label: str, hint: str = "", *, rows: int = 5, required: bool = True) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, max_length=LONGEST, widget=box, required=required)


class Understood(Form):
    """The box is there once something was pointed out, and not before."""

    understood = forms.BooleanField(label="It is not whoever told it: save it like this", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.data.get(self.add_prefix("understood")) in (None, "", "False"):
            self.fields["understood"].widget = forms.HiddenInput()

    def add_error(self, field: str | None, error: Any) -> None:
        if field == "understood" or "understood" in getattr(error, "error_dict", {}):
            self.fields["understood"].widget = forms.CheckboxInput()
        super().add_error(field, error)
