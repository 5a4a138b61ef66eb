"""The words of the first step. The library's own stand inside the boxes and are gone once somebody types."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from django import forms

EMPTY = "Enter your password"
NO_EMAIL = "Enter your e-mail address"
HALF_AN_EMAIL = "Enter the whole e-mail address, such as name@example.org"


def _say(field: forms.Field, label: str, **errors: str) -> None:
    field.label = label
    field.error_messages |= errors
    field.widget.attrs.pop("placeholder", None)


class SignInForm(LoginForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _say(self.fields["login"], "E-mail address", required=NO_EMAIL, invalid=HALF_AN_EMAIL)
        _say(self.fields["password"], "Password", required=EMPTY)


class PasswordAgainForm(ReauthenticateForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _say(self.fields["password"], "Password", required=EMPTY)
