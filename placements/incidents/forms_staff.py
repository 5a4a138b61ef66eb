"""Who of the staff was there: those on shift at hand, everybody else folded away."""

from collections.abc import Sequence
from typing import Any

from django import forms

from nwd.ui.fields import FoldedBoxes
from nwd.ui.forms import Form
from partners.models import Worker


def folded(label: str, hint: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, help_text=hint, required=False, widget=FoldedBoxes)


class StaffBoxes(Form):
    """`here` are on shift now. Whoever was ticked while they were stays a choice."""

    staff = forms.MultipleChoiceField(
        label="Who of the staff was there?", help_text="Those on shift now. Each is asked for their own account.",
        required=False, widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    more_staff = folded("Somebody else of the staff was there", "Each is asked for their own account.")
    concerned = folded(
        "It is about somebody of the staff, or they took part or got hurt",
        "They do not review it afterwards.",
    )

    def __init__(self, *args: Any, staff: Sequence[Worker], here: Sequence[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        every = {one.reference: one for one in [*here, *staff]}
        sent: Any = self.data
        ticked = set(sent.getlist("staff")) if self.is_bound else set(self.initial.get("staff") or ())
        at_hand = {one.reference for one in here} | ticked
        self.workers = every
        names = {key: one.name for key, one in every.items()}
        fields: dict[str, Any] = self.fields
        fields["staff"].choices = [(key, name) for key, name in names.items() if key in at_hand]
        fields["more_staff"].choices = [(key, name) for key, name in names.items() if key not in at_hand]
        fields["concerned"].choices = list(names.items())
        if not fields["staff"].choices:
            fields["more_staff"].label = "Somebody of the staff was there"
        for name in ("staff", "more_staff"):
            if not fields[name].choices:
                del fields[name]

    def named_staff(self) -> dict[str, list[Worker]]:
        """As the verb wants them."""
        said = self.cleaned_data
        there = [*said.get("staff", []), *said.get("more_staff", [])]
        return {
            "staff": [self.workers[one] for one in there],
            "concerned": [self.workers[one] for one in said.get("concerned", [])],
        }
