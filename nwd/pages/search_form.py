"""What may be asked of notes: words, and what narrows them. None of it stands in an address."""

from typing import Any

from django import forms

from cases.models import Category, Kind
from nwd.pages.forms import LONGEST_SEARCH
from nwd.pages.search_words import Words, read
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form

NARROWING = ("since", "until", "category", "kind", "by")
ONLY_COMMON = "These words are in nearly every note. Add one that is not."


class NoteSearch(Form):
    """`read` is how the words were understood, once the form is valid."""

    words = forms.CharField(
        label="Words in a note",
        help_text="A note has to have all of them. Quotes keep words together: “youth club”. "
        "A minus leaves notes out: -school. Write or between words when either will do.",
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
        error_messages={
            "required": "Enter a word that the note has in it",
            "max_length": "That is too long to search for. Enter a few words",
        },
    )
    since = DateTyped(label="From", required=False)
    until = DateTyped(label="To", required=False)
    category = forms.ChoiceField(
        label="What it is about",
        required=False,
        choices=[("", "Anything"), *(one for one in Category.choices if one[0] != Category.IDENTITY)],
    )
    kind = forms.ChoiceField(
        label="What it is",
        required=False,
        choices=[("", "Anything"), *(one for one in Kind.choices if one[0] != Kind.IDENTITY)],
    )
    by = forms.CharField(
        label="Written by",
        help_text="A name, or part of it",
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    person = forms.SlugField(required=False, max_length=12, widget=forms.HiddenInput)

    read: Words

    @property
    def is_narrowed(self) -> bool:
        return self.is_bound and any(self.data.get(name) for name in NARROWING)

    def clean_words(self) -> str:
        words = str(self.cleaned_data["words"])
        self.read = read(words)
        if self.read.empty:
            raise forms.ValidationError(ONLY_COMMON)
        return words

    def clean(self) -> dict[str, Any]:
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and since > until:
            self.add_error("until", "The last day is before the first. Check the dates.")
        return self.cleaned_data

    def kept(self) -> dict[str, str]:
        """As typed, for the session: read again each time the answer is shown."""
        return {name: str(self.data.get(name, "")) for name in self.fields}
