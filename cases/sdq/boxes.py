"""The boxes of a questionnaire: who answered, when, which form, and a score for each scale."""

from typing import Any

from django import forms
from django.utils import timezone

from cases.models.specialists import AssessmentRespondent, AssessmentVersion
from cases.sdq.scoring import DIFFICULTIES
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form

LONGEST = 20_000
SCALES = (*DIFFICULTIES, "prosocial", "impact", "total")


def number(label: str, most: int, called: str = "") -> forms.IntegerField:
    """`called`: in its error, where the label says too little."""
    box = forms.TextInput(
        attrs={"inputmode": "numeric", "autocomplete": "off", "class": "govuk-input--width-3"}
    )
    said = f"{called or label.partition(',')[0]}: enter a whole number from 0 to {most}"
    errors = {"invalid": said, "min_value": said, "max_value": said}
    return forms.IntegerField(
        label=label, required=False, min_value=0, max_value=most, widget=box, error_messages=errors
    )


def words_box(label: str, hint: str) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, required=False, max_length=LONGEST, widget=box)


class Scores(Form):
    """Boxes that every questionnaire has."""

    respondent = forms.ChoiceField(
        label="Who answered",
        choices=AssessmentRespondent.choices,
        widget=forms.RadioSelect,
        help_text="Their own form is for those who read as at 13 or older: ask whoever supports communication.",
    )
    completed_on = DateTyped(label="Filled in on", initial=timezone.localdate, future=False)
    version = forms.ChoiceField(
        label="The form is for ages (optional)",
        required=False,
        choices=[("", "Not known"), *AssessmentVersion.choices],
    )
    emotional = number("Feelings (emotional), 0 to 10", 10)
    conduct = number("Behaviour (conduct), 0 to 10", 10)
    hyperactivity = number("Attention and restlessness (hyperactivity), 0 to 10", 10)
    peer = number("With other young people (peer), 0 to 10", 10)
    prosocial = number("Kind and helpful (prosocial), 0 to 10", 10)
    impact = number("How much it gets in the way (impact), 0 to 10 or a teacher’s 0 to 6", 10)
    total = number("Total difficulties, 0 to 40, if the four above are not known", 40)


def with_scores(said: dict[str, Any]) -> dict[str, Any]:
    return said | {"scores": {name: said.pop(name, None) for name in SCALES}}
