"""What is asked of how to talk to somebody. Nothing here writes."""

from django import forms

from cases.models.communication import LONGEST_LINE, MadeWith
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped


def line(label: str, hint: str) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, max_length=LONGEST_LINE, widget=box)


class HowToTalkForm(ChangeForm):
    """Three lines, each short enough to be read on the way to the door."""

    helps = line("What helps", "For example: short sentences, one thing at a time, walking side by side.")
    makes_it_hard = line(
        "What makes it hard", "For example: several people at once, “why” questions, small print."
    )
    check_understood = line(
        "How to check that I understood", "For example: ask me to say it in my own words. A nod is not a yes."
    )
    made_with = forms.ChoiceField(label="Made with", choices=MadeWith.choices, widget=forms.RadioSelect)
    review_on = DateTyped(
        label="Look at it again on (optional)", coming=True, required=False, help_text="For example 3/9"
    )
