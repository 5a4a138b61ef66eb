from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError

from partners.sign_in.door_forms import SignInForm


class SwitchForm(SignInForm):
    """The cursor stands where the next person types; the browser of a shared computer is not asked to remember it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].widget.attrs |= {"autocomplete": "off", "autofocus": True}
        self.fields["password"].help_text = ""

    def clean(self) -> dict[str, Any]:
        """Who it is was chosen by name: only the password can be wrong."""
        try:
            super().clean()
        except ValidationError as refusal:
            if refusal.code != "email_password_mismatch":
                raise
            self.add_error("password", get_adapter().validation_error("incorrect_password"))
        return dict(self.cleaned_data)
