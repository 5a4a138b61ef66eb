"""What is asked about a note for the next shift, and about how long a line stays pinned."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form


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

    def __init__(self, *args: Any, living: list[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.living = {one.reference: one for one in living}
        self.fields["people"].choices = [(ref, one.name) for ref, one in self.living.items()]  # type: ignore[attr-defined]
        if not living:
            del self.fields["people"]

    def clean_people(self) -> list[YoungPerson]:
        return [self.living[ref] for ref in self.cleaned_data["people"]]


class PinForm(ChangeForm):
    until_at = WhenTyped(
        label="Until when does it stay on top?", coming=True, future=True, help_text="Within a month."
    )
