"""What is asked when several go out together."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from placements.out.forms import GoOutForm


class TogetherForm(GoOutForm):
    """`people` are those who are in now."""

    who = forms.MultipleChoiceField(label="Who goes out", widget=forms.CheckboxSelectMultiple)
    field_order = ("who", "sort", "where_to", "with_whom", "until", "back_on", "left_at")

    def __init__(self, *args: Any, people: list[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {one.reference: one for one in people}
        self.fields["who"].choices = [(key, one.name) for key, one in self.people.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        return said | {"people": [self.people[one] for one in said.pop("who", [])]}
