"""What is asked about drills, independent visits and reviews of quality, and in which words. Nothing here writes."""

import re
from typing import Any

from django import forms
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from partners.models import Posting, Worker
from placements.models import Opinion, SentTo
from placements.models.home_records import LONGEST_DRILL

LONGEST = 10_000
NO_NAMES = "Leave names of young people out."
_LASTED = re.compile(r"(?P<minutes>\d{1,3})(?:\s*(?:[:.]|min\w*)\s*(?P<seconds>\d{1,2})?\s*(?:s\w*)?)?")


def many(label: str, hint: str = "", rows: int = 4, **options: Any) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, max_length=LONGEST, widget=box, **options)


def short(label: str, hint: str = "", **options: Any) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=200, widget=box, **options)


def yes_or_no(label: str, yes: str, no: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=((True, yes), (False, no)), coerce=lambda said: str(said) == "True",
        widget=forms.RadioSelect,
    )  # fmt: skip


class LastedTyped(forms.CharField):
    """Minutes and seconds, as "2:30" or "3"; in seconds."""

    def to_python(self, value: Any) -> Any:
        if isinstance(value, int):
            return value
        text = str(super().to_python(value) or "").strip()
        if not text:
            return None
        found = _LASTED.fullmatch(text)
        seconds = int(found["minutes"]) * 60 + int(found["seconds"] or 0) if found else 0
        if not 0 < seconds <= LONGEST_DRILL:
            raise forms.ValidationError("Enter minutes and seconds, for example 2:30")
        return seconds

    def validate(self, value: Any) -> None:
        forms.Field.validate(self, value)

    def run_validators(self, value: Any) -> None:
        """Those of text do not fit a number."""

    def prepare_value(self, value: Any) -> Any:
        return lasted_words(value) if isinstance(value, int) else value


def lasted_words(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


class WorkersField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def clean(self, value: Any) -> list[Worker]:  # type: ignore[override]
        return list(super().clean(value))


def workers_at(hub: Hub, *, also: list[Worker] | None = None) -> Any:
    """Posted there today, or named already."""
    posted = Posting.objects.live_on(timezone.localdate()).filter(hub=hub)
    here = Worker.objects.filter(pk__in=posted.values("worker"))
    found = here | Worker.objects.filter(pk__in=[one.pk for one in also or []])
    return found.distinct().order_by("family_name", "given_name", "pk")


class DrillForm(Form):
    held_at = WhenTyped(label="When it was")
    took_seconds = LastedTyped(
        label="How long it took until everybody was out", help_text="Minutes and seconds, for example 2:30.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-5"}),
    )  # fmt: skip
    in_the_house = forms.IntegerField(
        label="How many young people were in the house", min_value=0, max_value=99,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
    )  # fmt: skip
    young_people = forms.IntegerField(
        label="How many of them came out", min_value=0, max_value=99,
        help_text="Numbers are enough: no names.",
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
    )  # fmt: skip
    staff = WorkersField(
        label="Staff who took part", queryset=Worker.objects.none(), to_field_name="reference", required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    words = many("How it went", NO_NAMES, 3, required=False)
    deficient = many("What was not right", "Leave it empty where all was well.", 3, required=False)
    remedy = many("How it is put right", "", 3, required=False)
    remedied_on = DateTyped(
        label="Put right on", required=False, help_text="Leave it empty until it is done.", future=False
    )

    def __init__(self, *args: Any, hub: Hub, also: list[Worker] | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["staff"].queryset = workers_at(hub, also=also)  # type: ignore[attr-defined]


class DrillChangeForm(ChangeForm, DrillForm):
    pass


class VisitForm(Form):
    visited_on = DateTyped(label="Day of the visit", future=False, initial=timezone.localdate)
    visitor = short("Who visited", "The independent person, by name.")
    announced = yes_or_no("Did the home know beforehand?", "Yes, it was announced", "No")
    spoke_to = many(
        "Whom they spoke to",
        "How many young people, parents, staff and others. " + NO_NAMES,
        2,
        required=False,
    )
    saw = many("What they looked at and saw", NO_NAMES, 6)
    safeguarded = forms.ChoiceField(
        label="In their opinion, are the young people kept safe?", choices=Opinion.choices,
        widget=forms.RadioSelect, help_text="Regulation 44(4)(a).",
    )  # fmt: skip
    safeguarded_words = many("What they say about it", NO_NAMES, 4, required=False)
    well_being = forms.ChoiceField(
        label="In their opinion, does the home help them to do well?", choices=Opinion.choices,
        widget=forms.RadioSelect, help_text="Regulation 44(4)(b).",
    )  # fmt: skip
    well_being_words = many("What they say about that", NO_NAMES, 4, required=False)


class VisitChangeForm(ChangeForm, VisitForm):
    pass


class RecommendationForm(Form):
    words = many("What they recommend", NO_NAMES, 3)
    due_on = DateTyped(label="By when", coming=True)


class ReplyForm(ChangeForm):
    reply = many("What the home does about it", "Or why it does not.", 4)
    done_on = DateTyped(
        label="Done on", required=False, help_text="Leave it empty until it is done.", future=False
    )


class CopyForm(Form):
    sent_to = forms.ChoiceField(label="To whom", choices=SentTo.choices, widget=forms.RadioSelect)
    name = short("Name", "Which authority, or who.", required=False)
    sent_on = DateTyped(label="Sent on", future=False, initial=timezone.localdate)


class ReviewForm(Form):
    from_on = DateTyped(label="First day it looks at")
    to_on = DateTyped(label="Last day it looks at", coming=False)


class ReviewWordsForm(ChangeForm):
    manager_words = many(
        "What you think of the care", "What is good, what is not yet, what you learnt. " + NO_NAMES, 10,
        required=False,
    )  # fmt: skip
    who_was_asked = many(
        "Who was asked",
        "Young people, parents, placing authorities, staff: how many, and how.",
        4,
        required=False,
    )
    completed_on = DateTyped(
        label="Complete on", required=False, future=False,
        help_text="Leave it empty until it is complete. From that day there are 28 days to send it to Ofsted.",
    )  # fmt: skip


class SentForm(Form):
    sent_on = DateTyped(label="Sent to Ofsted on", future=False, initial=timezone.localdate)


class QualityActionForm(Form):
    words = many("What the home will do", NO_NAMES, 3)
    who = short("Who does it", required=False)
    due_on = DateTyped(label="By when", coming=True)


class RegisterForm(forms.Form):
    """Of an address: what cannot be read asks for the last twelve months."""

    since = DateTyped(label="From", required=False)
    until = DateTyped(label="Until", required=False)
