"""What is asked about a note for the next shift, and about how long a line stays pinned."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from cases.quoting.asked import AsksOfQuoting
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped


class NoteForm(AsksOfQuoting):
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

    #: Nothing is asked until the verb has pointed out a name.
    understood = forms.BooleanField(label="Save it like this", required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, living: list[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.living = {one.reference: one for one in living}
        self.fields["people"].choices = [(ref, one.name) for ref, one in self.living.items()]  # type: ignore[attr-defined]
        if self.is_bound and self.data.get("understood") == "on":
            self.fields["understood"].widget = forms.CheckboxInput()
        if not living:
            del self.fields["people"]

    def clean_people(self) -> list[YoungPerson]:
        return [self.living[ref] for ref in self.cleaned_data["people"]]

    def add_error(self, field: str | None, error: Any) -> None:
        if field == "understood":
            self.fields["understood"].widget = forms.CheckboxInput()
        super().add_error(field, error)


class PinForm(ChangeForm):
    until_at = WhenTyped(
        label="Until when does it stay on top?", coming=True, future=True, help_text="Within a month."
    )
