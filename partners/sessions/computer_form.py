from typing import Any

from django import forms

from hubs.models import Hub


class ComputerForm(forms.Form):
    """Offers the hubs of whoever marks; the name is for people: "Office, left"."""

    hub = forms.ModelChoiceField(
        queryset=Hub.objects.none(),
        label="Hub",
        empty_label="Choose a hub",
        error_messages={"required": "Choose the hub it stands in."},
    )
    name = forms.CharField(
        label="Name of this computer",
        max_length=60,
        help_text="How your team calls it, such as “Office, left”.",
        error_messages={"required": "Give this computer a name."},
    )

    def __init__(self, *args: Any, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["hub"].queryset = Hub.objects.filter(pk__in=[hub.pk for hub in hubs])  # type: ignore[attr-defined]
        if len(hubs) == 1:
            self.initial["hub"] = hubs[0].pk
