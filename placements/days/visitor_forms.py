"""What the visitors' book asks."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from placements.models import IdentityChecked, VisitorSort


class VisitorBoxes(forms.Form):
    name = forms.CharField(label="Who came", max_length=120, help_text="Their whole name.")
    sort = forms.ChoiceField(label="Who they are", choices=VisitorSort.choices, widget=forms.RadioSelect)
    organisation = forms.CharField(label="Where they work (optional)", required=False, max_length=120)
    why = forms.CharField(
        label="Why (optional)", required=False, max_length=400,
        help_text="Names of young people are written as “a young person”.",
    )  # fmt: skip
    identity = forms.ChoiceField(
        label="Proof of who they are", choices=IdentityChecked.choices, widget=forms.RadioSelect
    )
    came_at = WhenTyped(label="Came")


class VisitorForm(VisitorBoxes, Form):
    people = forms.MultipleChoiceField(
        label="To see", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Nobody ticked: they came for the house. It stands in the record of each of them.",
    )  # fmt: skip

    def __init__(self, *args: Any, people: list[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.known = {one.reference: one for one in people}
        self.fields["people"].choices = [(one.reference, one.name) for one in people]  # type: ignore[attr-defined]
        if not people:
            del self.fields["people"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        return said | {"people": [self.known[one] for one in said.get("people", [])]}


class VisitorChangeForm(VisitorBoxes, ChangeForm):
    left_at = WhenTyped(label="Left (optional)", required=False, initial=None)
