"""What is asked about a contact: made or not, how and when; everything else only if there is something to say."""

from typing import Any

from django import forms
from django.utils.functional import cached_property

from cases.actions.contacts import MOST_PEOPLE
from cases.contacts.boxes import NAMES, STARTERS, as_words
from cases.contacts.others import found_by_reference, own_caseload
from cases.forms import LONGEST
from cases.models import YoungPerson
from cases.models.contact import ContactMethod, ContactPlace, StartedBy
from cases.quoting.asked import AsksOfQuoting
from nwd.ui.fields import WhenTyped
from partners.models import User

REACHED = (("yes", "Yes, we were in touch"), ("no", "No, I tried"))
LONGEST_DAY = 24 * 60
SHARED = (
    "Each of them gets a copy. In it the others are “another young person”, whatever you call them above."
)


def _one_of(label: str, choices: Any, **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **options)


def _optional(label: str, choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", "Not said"), *choices], required=False)


def _box(box: str) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 3})
    label, hint = NAMES[box], STARTERS[box]
    return forms.CharField(
        label=label, help_text=hint, required=False, max_length=LONGEST // len(NAMES), widget=area
    )


class ContactForm(AsksOfQuoting):
    reached = _one_of("Did you get through?", REACHED)
    method = _one_of("How", ContactMethod.choices)
    at = WhenTyped(label="When")
    happened = _box("happened")
    said = _box("said")
    helped = _box("helped")
    next = _box("next")
    duration_minutes = forms.IntegerField(
        label="How many minutes", required=False, min_value=1, max_value=LONGEST_DAY,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
        error_messages={"invalid": "Enter the minutes as a whole number, like 45"},
    )  # fmt: skip
    place = _optional("Where", ContactPlace.choices)
    started_by = _optional("Who started it", StartedBy.choices)
    significant = forms.BooleanField(label="This matters for their story", required=False)
    others = forms.MultipleChoiceField(
        label="Who else was there", help_text=SHARED, required=False, widget=forms.CheckboxSelectMultiple
    )
    references = forms.CharField(
        label="Somebody else, by reference", required=False, max_length=400,
        help_text="The reference stands at the top of their page. Several with commas between them.",
    )  # fmt: skip

    #: Asked at once; the rest is folded away until somebody wants it.
    QUICK = ("reached", "method", "at")

    def __init__(self, *args: Any, user: User, person: YoungPerson, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user, self.person = user, person
        offered = [(one.reference, one.name) for one in self._offered]
        if offered:
            self.fields["others"].choices = offered  # type: ignore[attr-defined]
        else:
            del self.fields["others"]

    @cached_property
    def _offered(self) -> list[YoungPerson]:
        return own_caseload(self.user, besides=self.person)

    @property
    def quick(self) -> list[Any]:
        return [self[name] for name in self.QUICK]

    @property
    def more(self) -> list[Any]:
        return [self[name] for name in self.fields if name not in (*self.QUICK, "quoting")]

    def clean_references(self) -> list[YoungPerson]:
        return found_by_reference(self.user, self.cleaned_data["references"], besides=self.person)

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = self.cleaned_data
        chosen = [one for one in self._offered if one.reference in said.pop("others", [])]
        chosen += [one for one in said.pop("references", []) if one not in chosen]
        if len(chosen) >= MOST_PEOPLE:
            self.add_error(None, f"One note is for {MOST_PEOPLE} young people at most. Write another one.")
        words = as_words({box: said.pop(box, "") for box in NAMES})
        reached = said.get("reached") == "yes"
        return said | {"reached": reached, "words": words, "people": [self.person, *chosen]}
