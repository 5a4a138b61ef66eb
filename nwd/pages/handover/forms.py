"""What is asked about a note for the next shift, and about how long a line stays pinned."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from placements.days.log_forms import named_in


class NoteForm(Form):
    words = forms.CharField(
        label="What does the next shift have to know?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    people = forms.MultipleChoiceField(
        label="Whom is it about? (nobody, if it is about the house)", required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="It becomes part of the record of each. In each copy the others are “another young person”.",
    )  # fmt: skip

    understood = forms.BooleanField(label="Save it like this", required=False)

    def __init__(self, *args: Any, living: list[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.living = {one.reference: one for one in living}
        self.fields["people"].choices = [(ref, one.name) for ref, one in self.living.items()]  # type: ignore[attr-defined]
        if not self.is_bound:
            del self.fields["understood"]
        if not living:
            del self.fields["people"]

    def clean_people(self) -> list[YoungPerson]:
        return [self.living[ref] for ref in self.cleaned_data["people"]]

    def clean(self) -> dict[str, Any]:
        """A name of one who lives here and is not ticked is pointed out once, as in the day's log."""
        said = self.cleaned_data
        people = said.get("people", [])
        named = named_in(said.get("words", ""), people, list(self.living.values()))
        if said.pop("understood", False):
            return said
        if named:
            names = ", ".join(one.name for one in named)
            what = (
                "In the copies that is “another young person”." if people else "Whoever works here reads it."
            )
            self.add_error("understood", f"You wrote of {names}, who is not ticked. {what} Tick them if it is about "
                           "them, or say that it may be saved like this.")  # fmt: skip
        else:
            del self.fields["understood"]
        return said


class PinForm(ChangeForm):
    until_at = WhenTyped(
        label="Until when does it stay on top?", coming=True, future=True, help_text="Within a month."
    )
