"""Which of the places beside the hubs are listed."""

from typing import Any

from django import forms

from hubs.models import Hub
from nwd.ui.forms import Form
from placements.models import PlaceKind

SHOW = [("", "All that are open"), ("free", "With room now"), ("approval", "Approval ended or ends soon"),
        ("closed", "Closed")]  # fmt: skip


class Filter(Form):
    kind = forms.ChoiceField(
        label="Kind of home", required=False, choices=[("", "Any kind"), *PlaceKind.choices]
    )
    hub = forms.ModelChoiceField(Hub.objects.none(), label="Belongs to", required=False,
                                 to_field_name="reference", empty_label="Any hub, or none")  # fmt: skip
    show = forms.ChoiceField(label="Show", required=False, choices=SHOW)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["hub"].queryset = Hub.objects.all()  # type: ignore[attr-defined]
