"""Who is meant: one of those who may be, or somebody new."""

from typing import Any

from django import forms

from cases.models import Enquiry
from cases.models.person import Sex
from nwd.pages.triage.matches import Match
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from nwd.ui.spoken import date_words

NEW = "new"
COME_SINCE = "Somebody who may be them has been written down meanwhile. Look again, and say who it is"


def _line(label: str) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    return forms.CharField(label=label, max_length=200, required=False, widget=box)


class WhoForm(Form):
    who = forms.ChoiceField(label="Who is it?", widget=forms.RadioSelect)
    given_name = _line("If they are new: given name")
    family_name = _line("If they are new: family name")
    date_of_birth = DateTyped(
        label="If they are new: date of birth", required=False, future=False,
        help_text="For example 3/9/2009. If nobody knows it, your best guess.",
    )  # fmt: skip
    sex = forms.ChoiceField(
        label="If they are new: sex", choices=Sex.choices, required=False, initial=Sex.UNKNOWN
    )

    #: Whom the page showed when somebody said that it is none of them.
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, enquiry: Enquiry, matches: list[Match], **options: Any) -> None:
        names = ("given_name", "family_name", "date_of_birth")
        told = {name: getattr(enquiry, name) for name in names} | (options.pop("initial", None) or {})
        super().__init__(*args, initial=told, **options)
        known = [(one.person.reference, _words(one)) for one in matches]
        self.fields["who"].choices = [*known, (NEW, "Somebody new to us")]  # type: ignore[attr-defined]
        if not known:
            self.fields["who"].initial = NEW
        self.now = [one.person.reference for one in matches]
        self.before = str(self.data.get("seen", "")).split()
        self.initial["seen"] = " ".join(self.now)
        if self.is_bound:  # asked again, it shows those who have come since
            self.data = {**dict(self.data.items()), "seen": " ".join(self.now)}

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("who") == NEW:
            for name, words in (
                ("given_name", "Enter their given name"),
                ("family_name", "Enter their family name"),
                ("date_of_birth", "Enter their date of birth, or your best guess"),
            ):
                if not said.get(name) and name not in self.errors:
                    self.add_error(name, words)
            if not set(self.now) <= set(self.before) and "who" not in self.errors:
                self.add_error("who", COME_SINCE)
        said["seen"] = self.before
        return said


def _words(match: Match) -> str:
    person = match.person
    return f"{person.name}, born {date_words(person.date_of_birth)} ({match.because})"
