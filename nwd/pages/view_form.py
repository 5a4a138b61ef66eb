"""Under which name a view is saved, and for whom."""

from typing import Any

from django import forms

from hubs.models import Hub
from nwd.ui.forms import Form


class ViewForm(Form):
    """`hubs` are those with which it may be shared; with none it is not asked."""

    name = forms.CharField(
        label="Name",
        help_text="What the view shows, for example “Not reached for a month”. No names of people.",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    is_first = forms.BooleanField(label="Open the list with this view", required=False)
    share = forms.ChoiceField(
        label="Who sees it", required=False,
        help_text="Whoever uses it sees only those young people whom they may see anyway.",
    )  # fmt: skip

    def __init__(self, *args: Any, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        self.hubs = {hub.reference: hub for hub in hubs}
        if hubs:
            teams = [(reference, f"The team of {hub.name}") for reference, hub in self.hubs.items()]
            self.fields["share"].choices = [("", "Only I"), *teams]  # type: ignore[attr-defined]
        else:
            del self.fields["share"]

    def clean(self) -> dict[str, Any]:
        """As the verb takes it: the hub itself."""
        said = super().clean() or self.cleaned_data
        said["hub"] = self.hubs.get(said.pop("share", "") or "")
        return said
