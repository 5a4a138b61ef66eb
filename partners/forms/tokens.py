"""What is asked for a token."""

from django import forms

from nwd.ui.forms import Form

DAYS = [("7", "A week"), ("30", "30 days"), ("90", "90 days, the longest there is")]


class TokenForm(Form):
    name = forms.CharField(
        label="What it is for",
        help_text="So that you know it again in the list, such as “Weekly report on my laptop”.",
        max_length=60,
    )
    days = forms.TypedChoiceField(
        label="How long it works", choices=DAYS, initial="30", coerce=int, widget=forms.RadioSelect
    )
