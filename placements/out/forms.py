"""What is asked of going out and coming back. Nothing here writes."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.fields import DateTyped, TimeTyped, WhenTyped
from nwd.ui.forms import Form
from nwd.ui.when import combine
from placements.models import OutSort
from placements.models.out import LONGEST_LINE

DAY = datetime.timedelta(days=1)
NAMES = "Names of others who live here are written as “another young person”."


def line(label: str, hint: str = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=False, max_length=LONGEST_LINE)


def sort() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Where they are", choices=OutSort.choices, initial=OutSort.OUT, widget=forms.RadioSelect
    )


class GoOutForm(Form):
    """`until` alone is today, or tomorrow where that time has passed."""

    sort = sort()
    where_to = line("Where to (optional)", "A few words: to town, football, her aunt’s.")
    with_whom = line("With whom (optional)", NAMES)
    until = TimeTyped(label="Back by", required=False, help_text="For example 9:30pm or 2130")
    back_on = DateTyped(
        label="On which day (optional)", coming=True, required=False,
        help_text="For nights away. Leave it empty for today, or while nobody knows.",
    )  # fmt: skip
    left_at = WhenTyped(label="When they left", required=False)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        until, day = said.pop("until", None), said.pop("back_on", None)
        if day and until is None and "until" not in self.errors:
            self.add_error("until", "Say at about what time they will be back that day.")
        if until is not None and "back_on" not in self.errors:
            try:
                said["back_by"] = combine(day, until) if day else back_by(said.get("left_at"), until)
            except ValueError as sentence:
                self.add_error("until", str(sentence))
        if not said.get("back_by") and said.get("sort") == OutSort.OUT and not self.errors:
            self.add_error("until", "Say by when they will be back.")
        return said


def back_by(left_at: datetime.datetime | None, until: datetime.time) -> datetime.datetime:
    start = timezone.localtime(left_at or timezone.now())
    day = start.date() if until > start.time() else start.date() + DAY
    return combine(day, until)
