"""The tick of whoever gives a bed where somebody is with whom they are better not in one home."""

from typing import Any

from django import forms

from nwd.ui.forms import Form

KNOWN = "We know of the warning above, and it was decided all the same"


class WarnedForm(Form):
    """It is asked where the page shows a warning; the verb refuses without it."""

    def __init__(self, *args: Any, warned: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if warned:
            self.fields["knows_of_apart"] = forms.BooleanField(label=KNOWN, required=False)
