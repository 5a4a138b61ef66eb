"""What is asked of whoever tells the shift, quotes, or wants more people to read. Nothing here writes."""

from django import forms

from nwd.ui.fields import DateTyped, WhenTyped
from nwd.ui.forms import Form
from raise_meetings.intelligence.understood import Understood, words
from raise_meetings.models import Released


class ShiftLineForm(Understood):
    words = words(
        "What does the shift need to know?",
        "What to do, or to look out for. Do not say how anybody knows.",
        rows=3,
    )
    until_on = DateTyped(label="The last day of it", coming=True, help_text="Within three months.")


class QuoteForm(Form):
    words = words("What you write", "Whoever may read what is shared reads this, and nobody else.", rows=8)
    at = WhenTyped(label="When")


class AskForm(Form):
    wording = words("The words that more people are to read", rows=4)
    why = words("What it is for, and who has to read it", rows=3)


class AnswerForm(Form):
    answer = forms.ChoiceField(
        label="May it be published?", choices=Released.choices, widget=forms.RadioSelect
    )
    words = words("The words that may be published, or why not", rows=4)
