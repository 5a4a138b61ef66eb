"""What is asked of a significant event, and of the manager who answers. Nothing here writes."""

from typing import Any

from django import forms

from cases.contributing import categories_for
from cases.forms import LONGEST
from cases.models import Category
from cases.models.significant import EventSort, ManagersAnswer
from cases.quoting.asked import AsksOfQuoting
from cases.significant.boxes import NAMES, as_words, boxes_of
from cases.significant.events import Version
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from nwd.ui.spoken import as_day
from partners.models import User

STARTERS = {
    "happened": "In a few plain sentences. They may read this one day.",
    "meant": "You could start: “Since then they …”, “It was hard because …”, “They were proud that …”",
    "said": "In their own words, as they said it. They are shown apart from yours.",
}
ANSWERS = (
    (ManagersAnswer.APPROVED, "It stands: approve it as it is"),
    (ManagersAnswer.PUT_ASIDE, "Put it aside: it is no part of the chronology as it is"),
)


def _box(box: str) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 4})
    label, hint = NAMES[box], STARTERS[box]
    return forms.CharField(
        label=label, help_text=hint, required=False, max_length=LONGEST // len(NAMES), widget=area
    )


class EventForm(AsksOfQuoting):
    headline = forms.CharField(
        label="What mattered, in a few words", max_length=200,
        help_text="For example “Started college” or “Moved in with Gran”. Others by initials only.",
    )  # fmt: skip
    on = DateTyped(label="When", future=False)
    happened = _box("happened")
    meant = _box("meant")
    said = _box("said")
    sort = forms.ChoiceField(
        label="What sort of thing (optional)", required=False, widget=forms.RadioSelect,
        choices=[*EventSort.choices, ("", "Not said")], initial="",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """As the verb wants it: the boxes as words."""
        said = super().clean() or self.cleaned_data
        words = as_words({box: said.pop(box, "") for box in NAMES})
        return said | {"words": words}


class NewEventForm(EventForm):
    """For what is on no record yet: it says what it is about, and so who reads it."""

    category = forms.ChoiceField(label="What it is about", initial=Category.KEY_WORK)

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["category"].choices = categories_for(user)  # type: ignore[attr-defined]


class ChangeEventForm(EventForm, ChangeForm):
    """Bound to the newest version: whoever saves second sees both."""

    @property
    def gives_way(self) -> bool:
        self.cleaned_data |= boxes_of(self.cleaned_data.get("words", ""))
        return super().gives_way


def present_in(version: Version) -> dict[str, Any]:
    record = version.record
    there = {"headline": record.headline, "on": as_day(record.began), "sort": version.facts.sort}
    return there | boxes_of(record.words)


class AnswerForm(Form):
    answer = forms.ChoiceField(label="Your answer", choices=ANSWERS, widget=forms.RadioSelect)
    why = forms.CharField(
        label="Why, if you put it aside", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Whoever wrote it reads this, and can write it anew.",
    )  # fmt: skip
