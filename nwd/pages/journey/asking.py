"""Which lanes are asked for, and which days. It stands in the address: never a name."""

import datetime
from enum import StrEnum
from typing import Any

from django import forms

from cases.models import Category
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form

YEAR, ALL, BETWEEN = "year", "all", "between"
PERIODS = ((YEAR, "The last year"), (ALL, "All of it"), (BETWEEN, "Between two days"))


class Lane(StrEnum):
    """In the order in which they are drawn: what holds somebody first, what went wrong last."""

    HOME = "home"
    WORKERS = "workers"
    LEARNING = "learning"
    SUPPORT = "support"
    EVENTS = "events"
    AWAY = "away"


TITLES = {
    Lane.HOME: "Home",
    Lane.WORKERS: "Key worker and social worker",
    Lane.LEARNING: "School or work",
    Lane.SUPPORT: "Support and goals",
    Lane.EVENTS: "What mattered",
    Lane.AWAY: "Went missing or was away",
}
#: What a lane rests on: a partner whose agreement leaves it out is told so, never "none recorded".
RESTS_ON = {
    Lane.HOME: Category.CARE_AND_PLACEMENT,
    Lane.WORKERS: Category.CARE_AND_PLACEMENT,
    Lane.LEARNING: Category.EDUCATION,
    Lane.SUPPORT: Category.KEY_WORK,
    Lane.EVENTS: Category.KEY_WORK,
    Lane.AWAY: Category.SAFETY_AND_RISK,
}


class JourneyForm(Form):
    lane = forms.MultipleChoiceField(
        label="Only these lanes", required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(lane.value, TITLES[lane]) for lane in Lane],
    )  # fmt: skip
    period = forms.ChoiceField(label="Which days", required=False, choices=PERIODS, widget=forms.RadioSelect)
    since = DateTyped(label="From", required=False)
    until = DateTyped(label="To", required=False)

    def clean(self) -> dict[str, Any]:
        """Days that were typed say between which: nobody has to choose that too."""
        asked = self.cleaned_data
        since, until = asked.get("since"), asked.get("until")
        if since and until and since > until:
            self.add_error("until", "The last day is before the first. Check the dates.")
        if asked.get("period") == BETWEEN and not since and not self.errors:
            self.add_error("since", "Enter the first day, or choose another period.")
        return asked

    @property
    def lanes(self) -> list[Lane]:
        self.is_valid()
        return [Lane(one) for one in self.cleaned_data.get("lane", ())] or list(Lane)

    def days(self, today: datetime.date) -> tuple[datetime.date | None, datetime.date]:
        """The first, or none where it is all, and the last."""
        self.is_valid()
        asked = self.cleaned_data
        since, until = asked.get("since"), asked.get("until")
        if since or until:
            last = until or max(today, since or today)
            return since or last - datetime.timedelta(days=365), last
        return (None if asked.get("period") == ALL else today - datetime.timedelta(days=365)), today
