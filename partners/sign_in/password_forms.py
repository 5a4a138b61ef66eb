"""A password is typed once and may be looked at, pasted or kept by the browser; nothing is said of its letters."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partners.actions.passwords import choose_password
from partners.models import User
from partners.sign_in.door_forms import HALF_AN_EMAIL, NO_EMAIL

LONGEST = 1000  # hashing what is longer would only be a way to keep the service busy


class PasswordBox(forms.CharField):
    def __init__(self, kind: str, **options: Any) -> None:
        widget = forms.PasswordInput(attrs={"autocomplete": kind})
        super().__init__(strip=False, max_length=LONGEST, widget=widget, **options)


class NewPasswordForm(forms.Form):
    password = PasswordBox(
        "new-password",
        label="New password",
        help_text="15 letters or more. Three random words are a good password.",
        error_messages={"required": "Type the password that you have chosen"},
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user

    def choose(self) -> bool:
        """Whether it is chosen; why not stands beside the box."""
        try:
            choose_password(user=self.user, by=self.user, password=self.cleaned_data["password"])
        except ValidationError as refusal:
            self.add_error("password", refusal)
            return False
        return True


class ForgottenForm(forms.Form):
    """Answers a known and an unknown address alike (hostile.md F4)."""

    email = forms.EmailField(
        label="Your e-mail address",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": NO_EMAIL, "invalid": HALF_AN_EMAIL},
    )
