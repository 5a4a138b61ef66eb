"""The box in which a second worker is named, who saw it too."""

from typing import Any

from django import forms

from partners.models import Worker

HELP = "They confirm it by their own sign-in. Leave it empty, and whoever was there confirms it within the shift."


class SecondBox(forms.Form):
    """Mixed in before a form of ours; `colleagues` are offered. The answer is a worker, or none."""

    witness = forms.ChoiceField(label="Who saw it too (second initials)", required=False, help_text=HELP)

    def __init__(self, *args: Any, colleagues: list[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        self.colleagues = {one.reference: one for one in colleagues}
        offered = [("", "Nobody named yet"), *((key, str(one)) for key, one in self.colleagues.items())]
        self.fields["witness"].choices = offered  # type: ignore[attr-defined]

    def clean_witness(self) -> Worker | None:
        return self.colleagues.get(self.cleaned_data["witness"])
