"""What is asked after an incident: accounts, who was told, what was put right, what is learned."""

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from placements.incidents import fields
from placements.models import Ground, Told

YES_NO = (("yes", "Yes, it has to be notified"), ("no", "No"))


class CopyForm(ChangeForm):
    """The words on the record of one of them."""

    words = fields.words("What is written", required=True, rows=12)


class CorrectionForm(ChangeForm):
    words = fields.words("How was it?", required=True, rows=10)


class AccountForm(Form):
    words = fields.words(
        "How was it?",
        "What you saw, heard and did yourself. You could start: “I was …”",
        required=True,
        rows=10,
    )


class TheirAccountForm(Form):
    words = fields.words(
        "What do they say happened?",
        "In their own words, or as they dictate it. They need not say anything.",
        required=True, rows=10,
    )  # fmt: skip


class DecisionForm(ChangeForm):
    serious = fields.one_of("Is it serious enough to be notified?", YES_NO)
    ground = fields.chosen("If yes, why", Ground.choices)
    why = fields.words("What makes it so, or not?", "Whoever inspects the home reads this.", required=True)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("serious") == "yes" and not said.get("ground"):
            self.add_error("ground", "Choose why it has to be notified.")
        return said


class NoticeForm(Form):
    whom = fields.one_of("Who was told?", Told.choices)
    at = WhenTyped(label="When")
    words = fields.words("How, and what they said", "A name, a reference number.")


class ReviewForm(Form):
    learned = fields.words(
        "What do we learn from it?",
        "What helped, what we would do otherwise, what changes in somebody’s plan. Then it is closed.",
        required=True, rows=6,
    )  # fmt: skip


class ReopenForm(Form):
    why = fields.words("Why is it opened again?", required=True)


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
