"""What is asked about putting right: who met, what was agreed, what each of them says."""

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from placements.incidents import fields


class PuttingRightForm(Form):
    who = fields.some("Whom of them is it about?", [])
    at = WhenTyped(label="When you met")
    who_met = fields.line("Who met", required=True)
    needed = fields.words("What did each of them need?")
    agreed = fields.words("What was agreed?", required=True)
    agreed_until = DateTyped(label="By when", coming=True, required=False)

    def __init__(self, *args: Any, people: Sequence[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {one.reference: one for one in people}
        if len(people) == 1:
            del self.fields["who"]
        else:
            self.fields["who"].choices = [(one.reference, one.name) for one in people]  # type: ignore[attr-defined]
        for one in people:
            self.fields[f"view_{one.reference}"] = fields.words(f"What {one.name} says of it", rows=2)

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = self.cleaned_data
        views = {one: said.pop(f"view_{one}", "") for one in self.people}
        who = said.pop("who", [*self.people])
        if not who:
            self.add_error("who", forms.ValidationError("Choose at least one of them."))
        return said | {"people": [self.people[one] for one in who], "views": views}
