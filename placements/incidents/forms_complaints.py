"""What is asked about a complaint or a compliment, and about its answer."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.models import YoungPerson
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import User, Worker
from placements.incidents import fields
from placements.incidents.who import named, typed
from placements.models import ComplaintSort, From

ABOUT_A_WORKER = "A complaint about somebody is read by those who run the hub and by you, and never by them."
WHICH = [("", "All"), ("waiting", "Complaints not answered yet"), ("compliment", "Compliments")]


class ComplaintFilter(Form):
    which = forms.ChoiceField(label="Which", choices=WHICH, required=False)


class ComplaintForm(Form):
    sort = fields.one_of("What is it?", ComplaintSort.choices)
    received_on = DateTyped(label="When did it come?", future=False)
    from_whom = fields.one_of("Who says it?", From.choices)
    from_words = fields.line("How to answer them", "A name and a telephone number, if they gave them.")
    about = fields.line(
        "What is it about, in a few words?", "For example “noise in the garden”", required=True
    )
    words = fields.words("What do they say?", "In their own words.", required=True, rows=6)
    about_worker = fields.workers("Is it about somebody of the staff?", [], ABOUT_A_WORKER)
    who = fields.some("Which young people does it concern?", [], "Who complains, or whom it is about.")
    others = fields.line("Somebody else, by reference", "The reference stands at the top of their page.")

    def __init__(
        self, *args: Any, user: User, living: Sequence[YoungPerson], staff: Sequence[Worker], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.user = user
        self.workers = {one.reference: one for one in staff}
        names = [(one.reference, one.name) for one in staff]
        self.fields["about_worker"].choices = [("", "Nobody"), *names]  # type: ignore[attr-defined]
        self.fields["who"].choices = [(one.reference, one.name) for one in living]  # type: ignore[attr-defined]
        if not living:
            del self.fields["who"]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = self.cleaned_data
        references = [*said.pop("who", []), *typed(said.pop("others", ""))]
        try:
            said["people"] = named(self.user, references)
        except ValidationError as refusal:
            self.add_error("others", refusal)
        said["about_worker"] = self.workers.get(said.get("about_worker", ""))
        return said
