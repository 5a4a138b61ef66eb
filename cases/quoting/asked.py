from typing import Any

from django import forms

from cases.quoting.typed import KNOWINGLY, QUOTE
from nwd.ui.forms import Form

ANSWERS = (
    (QUOTE, "Quote it: whoever may read what the police shared reads this, and nobody else"),
    (KNOWINGLY, "Save it like this. I know, and that I did it is written down"),
)


class AsksOfQuoting(Form):
    """Of a form whose words are saved: nothing is asked until the verb has found something (`typed.py`)."""

    quoting = forms.ChoiceField(
        label="You repeat what the police share with conditions", choices=ANSWERS, required=False,
        widget=forms.HiddenInput,
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.is_bound and self.data.get(self.add_prefix("quoting")):
            self._is_asked()

    def add_error(self, field: str | None, error: Any) -> None:
        if field == "quoting" or "quoting" in getattr(error, "error_dict", {}):
            self._is_asked()
        super().add_error(field, error)

    def _is_asked(self) -> None:
        box = self.fields["quoting"]
        box.widget = forms.RadioSelect(choices=ANSWERS)
        box.widget.is_required = False
