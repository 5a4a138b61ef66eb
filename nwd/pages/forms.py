"""What people may ask of the pages that speak of everything."""

from typing import Any

from django import forms

from cases.models.key_work import AllocationRole
from nwd.ui.forms import Form
from partners.models import Worker

LONGEST_SEARCH, FEWEST_SIGNS = 100, 2


class CaseloadFilter(Form):
    """`workers` is whom the reader may look at besides themselves; with nobody the question is not asked."""

    worker = forms.ChoiceField(label="Whose caseload", required=False)
    role = forms.ChoiceField(
        label="Allocated as", required=False, choices=[("", "Any role"), *AllocationRole.choices]
    )
    quiet = forms.IntegerField(
        label="No contact for (days)", required=False, min_value=1, max_value=9999, widget=forms.TextInput
    )
    missing = forms.BooleanField(label="Missing now", required=False)
    lately = forms.BooleanField(label="Missing, or an incident, in the last four weeks", required=False)
    late = forms.BooleanField(label="Something is late", required=False)

    def __init__(self, *args: Any, workers: list[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["quiet"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "off"}
        if workers:
            others = [(worker.tracker_ref, worker.name) for worker in workers]
            self.fields["worker"].choices = [("", "Mine"), *others]  # type: ignore[attr-defined]
        else:
            del self.fields["worker"]

    def answer(self, name: str) -> Any:
        """What was asked; an answer that cannot be read asks nothing, and the form says so."""
        return self.cleaned_data.get(name) or None


class Find(Form):
    words = forms.CharField(
        label="Name, reference, NHS number or date of birth, or words in a note",
        help_text="In any order and as well as you know it: “ashby robin”, “Robyn”, 999 000 0018, 3/9/2009, "
        "May 2009.",
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "type": "search"}),
        error_messages={
            "required": "Enter a name, a reference, an NHS number or a date of birth",
            "max_length": "That is too long to search for. Enter a few words of a name",
        },
    )

    def clean_words(self) -> str:
        """One letter begins somebody's name in every street: that would be a list of strangers, not a question."""
        words = str(self.cleaned_data["words"])
        if sum(sign.isalnum() for sign in words) < FEWEST_SIGNS:
            raise forms.ValidationError("Enter at least two letters or numbers")
        return words
