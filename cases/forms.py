"""What is asked, and in which words. Nothing here writes."""

from typing import Any

from django import forms

from cases.contributing import categories_for
from cases.markings.offered import EVERYBODY, OFFERED_HELP, marking_of, offered_to
from cases.models import Category, Kind
from cases.models.record import NOT_EVENTS
from cases.quoting.asked import AsksOfQuoting
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from partners.models import User

LONGEST = 100_000


def words_box(label: str, hint: str, rows: int) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": "Write what happened"},
    )


class NoteForm(AsksOfQuoting):
    words = words_box(
        "What happened", "You could say: what happened, what they said, what helped, what comes next.", 8
    )
    at = WhenTyped(label="When")
    category = forms.ChoiceField(label="What it is about", initial=Category.DAILY_LIFE)
    headline = forms.CharField(
        label="Headline (optional)", help_text="A few words to find it by", required=False, max_length=200
    )
    readers = forms.ChoiceField(
        label="Who may read it",
        help_text=OFFERED_HELP,
        required=False,
        initial=EVERYBODY,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["category"].choices = categories_for(user)  # type: ignore[attr-defined]
        offered = offered_to(user)
        if len(offered) > 1:
            self.fields["readers"].choices = offered  # type: ignore[attr-defined]
        else:
            del self.fields["readers"]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it: the marking, and of which discipline."""
        return self.cleaned_data | marking_of(self.cleaned_data.pop("readers", ""))


class CorrectionForm(AsksOfQuoting, ChangeForm):
    words = words_box(
        "What the note should say", "What was first written stays readable, with who wrote it and when.", 8
    )
    at = WhenTyped(label="When")


class ChronologyFilter(Form):
    """Its answers stand in the address: kinds and days, never a name."""

    kind = forms.MultipleChoiceField(
        label="What",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[(value, label) for value, label in Kind.choices if value not in NOT_EVENTS],
    )
    since = DateTyped(label="From", required=False)
    until = DateTyped(label="To", required=False)

    def clean(self) -> dict[str, Any]:
        asked = self.cleaned_data
        since, until = asked.get("since"), asked.get("until")
        if since and until and since > until:
            self.add_error("until", "The last day is before the first. Check the dates.")
        return asked
