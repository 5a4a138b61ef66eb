"""What is asked when minutes are sent. Nothing here writes."""

from collections.abc import Sequence
from typing import Any

from django import forms

from nwd.ui.forms import Form
from partners.models import Agency


class CirculateForm(Form):
    """`agencies`, each with how many of it may read of the meeting. Those of which nobody may are not offered."""

    agencies = forms.MultipleChoiceField(label="Agencies", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, agencies: Sequence[tuple[Agency, int]], **options: Any) -> None:
        super().__init__(*args, **options)
        self._offered = {str(agency.pk): agency for agency, readers in agencies if readers}
        field: Any = self.fields["agencies"]
        field.choices = [
            (str(agency.pk), f"{agency} ({_to(readers)})") for agency, readers in agencies if readers
        ]
        field.initial = list(self._offered)

    def clean_agencies(self) -> list[Agency]:
        return [self._offered[chosen] for chosen in self.cleaned_data["agencies"]]


def _to(readers: int) -> str:
    return "to one of them" if readers == 1 else f"to {readers} of them"
