from typing import Any

from django import forms
from django.urls import get_resolver

from nwd.ui.forms import Form

LONGEST_WORDS = 1000


class Useful(forms.Form):
    """The foot's question. Its page is the name of a route of ours and nothing else that somebody may send."""

    page = forms.CharField(max_length=64)
    useful = forms.ChoiceField(choices=[("yes", "Yes"), ("no", "No")])

    def clean_page(self) -> str:
        page = str(self.cleaned_data["page"])
        if page not in get_resolver().reverse_dict:
            raise forms.ValidationError("There is no such page.")
        return page

    @property
    def is_yes(self) -> bool:
        return bool(self.cleaned_data["useful"] == "yes")


class Words(Form):
    words = forms.CharField(
        label="What was good, or in the way?",
        help_text="Do not name a young person or anybody else: this is about the page, and others read it.",
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Write a few words, or go back: your yes or no is counted already",
            "max_length": f"Write at most {LONGEST_WORDS} characters",
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["words"].widget.attrs.pop("maxlength", None)  # words that are cut off in silence are lost
