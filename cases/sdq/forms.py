"""What is asked of a questionnaire: its scores, or the answers by number alone. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from cases.models.specialists import AssessmentRespondent, NotDoneReason
from cases.sdq.boxes import SCALES, Scores, number, with_scores, words_box
from cases.sdq.scoring import ANY_DIFFICULTY, IMPACT, ITEMS, scored
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form

ANSWERS = dict.fromkeys(ITEMS, 2) | {ANY_DIFFICULTY: 3} | dict.fromkeys(IMPACT, 3)
LEFT_OUT = "You could say: how it was filled in, and whether somebody read it out."


class ScoresForm(Scores):
    """The scores first. The answers by number are for a paper form that nobody has scored yet: they are not kept."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for item, most in ANSWERS.items():
            self.fields[f"item_{item}"] = number(f"{item}", most, called=f"Answer {item}")
        self.fields["words"] = words_box("What else to know (optional)", LEFT_OUT)

    @property
    def answers(self) -> list[Any]:
        return [self[f"item_{item}"] for item in ANSWERS]

    @property
    def shown(self) -> list[Any]:
        return [one for one in self.visible_fields() if not one.name.startswith("item_")]

    @property
    def has_answers(self) -> bool:
        return any(one.value() not in (None, "") or one.errors for one in self.answers)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        given = {item: value for item in ANSWERS if (value := said.pop(f"item_{item}", None)) is not None}
        said = with_scores(said)
        if not given or self.errors:
            return said
        if any(score is not None for score in said["scores"].values()):
            self.add_error(
                None, "Enter either the scores or the answers by number, so that the two cannot differ."
            )
        found = scored(given, by_teacher=said.get("respondent") == AssessmentRespondent.TEACHER)
        said["scores"] = {name: getattr(found, name) for name in SCALES}
        if all(score is None for score in said["scores"].values()):
            self.add_error(None, "Too few answers for a score: each scale needs three of its five.")
        return said


class ScoresChangeForm(Scores, ChangeForm):
    """Where the four scales are there the total is not asked: it follows."""


class NotDoneForm(Form):
    due_on = DateTyped(label="It was due on", initial=timezone.localdate, future=False)
    respondent = forms.ChoiceField(
        label="Who would have answered", choices=AssessmentRespondent.choices, widget=forms.RadioSelect
    )
    reason = forms.ChoiceField(
        label="Why it was not done", choices=NotDoneReason.choices, widget=forms.RadioSelect
    )
    words = words_box("What else to know (optional)", "For example when you will ask again.")
