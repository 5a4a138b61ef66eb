"""Days that were written down wrongly, and what was begun a moment ago: what the doors of both have in common."""

from typing import Any

from django.urls import reverse

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped

CORRECTED = "Saved. The days that stood there before are on the page of its record."


class DatesForm(ChangeForm):
    start_on = DateTyped(label="From", coming=True)
    end_on = DateTyped(
        label="First day on which it is over", coming=True, required=False,
        help_text="Leave it empty if it goes on after all.",
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.present["end_on"] is None:  # how it ends is asked by its own page
            del self.fields["end_on"]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        return said if "end_on" in self.fields else said | {"end_on": None}


class DayForm(ChangeForm):
    """Of what ends where the next begins."""

    start_on = DateTyped(label="From", coming=True)


def days_of(fact: Any) -> dict[str, Any]:
    return {"start_on": fact.start_on, "end_on": fact.end_on}


def undone_at(fact: Any) -> str:
    """The door that takes back what has just been begun."""
    return reverse("take_back_begun", args=[fact.record.person.reference, fact.record.reference])
