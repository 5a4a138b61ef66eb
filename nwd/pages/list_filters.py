"""What may be asked of the lists of who is missing and of RAISE actions. No answer is anybody's name."""

from typing import Any

from django import forms

from hubs.models import Hub
from nwd.ui.forms import Form


class OfAHub(Form):
    """`hubs` are those that the reader may ask about; with one or none there is nothing to choose."""

    hub = forms.ChoiceField(label="Hub", required=False)

    def __init__(self, *args: Any, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        if len(hubs) > 1:
            names = [(hub.reference, hub.name) for hub in hubs]
            self.fields["hub"].choices = [("", "Any hub"), *names]  # type: ignore[attr-defined]
        else:
            del self.fields["hub"]

    def answer(self, name: str) -> str:
        """An answer that cannot be read asks nothing, and the form says so."""
        return str(self.cleaned_data.get(name) or "")


class MissingFilter(OfAHub):
    which = forms.ChoiceField(
        label="Who",
        required=False,
        choices=[
            ("", "Missing now"),
            ("away", "Away without agreement now"),
            ("back", "Back within two weeks"),
        ],
    )
    field_order = ("which", "hub")


class ActionFilter(OfAHub):
    when = forms.ChoiceField(
        label="Due",
        required=False,
        choices=[("", "Late"), ("soon", "Late, or due within a week"), ("open", "Any day")],
    )
    whose = forms.ChoiceField(
        label="Whose",
        required=False,
        choices=[("", "Anybody’s"), ("mine", "Mine, or for my young people"), ("ours", "My agency’s")],
    )
    field_order = ("when", "whose", "hub")
