"""Which days and which hub. Nothing here writes."""

from typing import Any

from django import forms

from hubs.models import Hub
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form


class RaiseFiguresFilter(Form):
    """Empty days are the twelve months up to yesterday."""

    hub = forms.ChoiceField(label="Hub", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["since"] = DateTyped(label="From", required=False)
        self.fields["until"] = DateTyped(label="To", required=False)
        self.hubs = {hub.reference: hub for hub in Hub.objects.order_by("name")}
        hub: Any = self.fields["hub"]
        hub.choices = [("", "All hubs"), *((reference, one.name) for reference, one in self.hubs.items())]
        self.order_fields(["since", "until", "hub"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("since") and cleaned.get("until") and cleaned["since"] > cleaned["until"]:
            self.add_error("until", "This is before the first day. Enter that day, or a later one.")
        return cleaned
