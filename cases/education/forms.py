"""What is asked of school, college and work. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from cases.models import EducationPeriod
from cases.models.care import EducationStatus
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from nwd.ui.spoken import date_words

LONGEST = 20_000
#: As the young person would say it, and no set of letters.
STATUSES = [
    (value, "Looking for what comes next (NEET)" if value == EducationStatus.NEET else label)
    for value, label in EducationStatus.choices
]


def status() -> forms.ChoiceField:
    return forms.ChoiceField(label="What it is", choices=STATUSES, widget=forms.RadioSelect)


def place_name() -> forms.CharField:
    return forms.CharField(
        label="Where (optional)", required=False, max_length=120,
        help_text="For example the school, or whose work it is.",
    )  # fmt: skip


def hours_a_week() -> forms.IntegerField:
    return forms.IntegerField(
        label="Hours a week that they go (optional)", required=False, min_value=0, max_value=60,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
    )  # fmt: skip


class LearningForm(Form):
    """`running` is what they do now, which may end with it: the answer is a list of periods."""

    status = status()
    start_on = DateTyped(
        label="From", coming=True, initial=timezone.localdate, help_text="A day to come is fine."
    )
    place_name = place_name()
    hours_a_week = hours_a_week()
    instead_of = forms.MultipleChoiceField(
        label="What ends the day before", required=False, widget=forms.CheckboxSelectMultiple
    )
    words = forms.CharField(
        label="How it came about (optional)", required=False, max_length=LONGEST,
        help_text="You could say: what they chose, who helped, what they need to stay there.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def __init__(self, *args: Any, running: list[EducationPeriod], **options: Any) -> None:
        super().__init__(*args, **options)
        self.running = {str(one.record.reference): one for one in running}
        if running:
            self.fields["instead_of"].choices = [  # type: ignore[attr-defined]
                (reference, _said(one)) for reference, one in self.running.items()
            ]
            looking = [name for name, one in self.running.items() if one.status == EducationStatus.NEET]
            self.initial["instead_of"] = looking
        else:
            del self.fields["instead_of"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        return said | {"instead_of": [self.running[one] for one in said.get("instead_of", [])]}


class LearningEndForm(Form):
    end_on = DateTyped(
        label="First day on which it is over", coming=True, initial=timezone.localdate,
        help_text="A day to come is fine.",
    )  # fmt: skip


class LearningChangeForm(ChangeForm):
    status = status()
    place_name = place_name()
    hours_a_week = hours_a_week()
    start_on = DateTyped(label="From", coming=True)
    end_on = DateTyped(
        label="First day on which it is over (optional)", coming=True, required=False,
        help_text="Leave it empty while it goes on.",
    )  # fmt: skip


def _said(one: EducationPeriod) -> str:
    where = f" at {one.place_name}" if one.place_name else ""
    return f"{one.get_status_display()}{where}, since {date_words(one.start_on)}"
