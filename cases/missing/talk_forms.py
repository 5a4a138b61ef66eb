"""What is asked of the talk after coming back. Nothing here writes."""

from typing import Any

from django import forms

from cases.missing.boxes import area, line
from cases.models.return_talk import Answer, Pull, Push
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form


def _answer(**options: Any) -> forms.ChoiceField:
    label = "Do they want to talk?"
    return forms.ChoiceField(label=label, choices=Answer.choices, widget=forms.RadioSelect, **options)


class OfferForm(Form):
    offered_at = WhenTyped(label="When it was offered")
    offered_by = line(
        "Who offered it", help_text="The person, and the agency where it is not ours.", required=True
    )
    answer = _answer(required=False, help_text="Leave it open while they have not said.")
    answer_words = area("What they said to it, in their own words (optional)", 2)


class AnswerForm(ChangeForm):
    answer = _answer()
    answer_words = area("What they said to it, in their own words (optional)", 2)


class TalkForm(ChangeForm):
    held_at = WhenTyped(label="When they talked")
    held_by = line("Who talked with them", help_text="Somebody independent: not of the home.", required=True)
    held_for = line("Which agency they are of", required=True)
    words = area("What they said, in their own words", 5, "Theirs come first. Write them as they were said.")
    push = forms.MultipleChoiceField(
        label="What made them want to leave", choices=Push.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    pull = forms.MultipleChoiceField(
        label="What drew them away", choices=Pull.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    would_help = area("What would help, so that they need not go again", 3)
    shared_with = area("With whom it is shared, and what they said about that", 2)
