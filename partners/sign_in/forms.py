"""What is asked at the door. The second step counts tries as the first does, and a code works once."""

from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

from partners import guessing
from partners.actions.second_factor import use_code
from partners.actions.tries import note_failure, note_success
from partners.models import User

CODE_BOX = forms.TextInput(
    attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "class": "govuk-input--width-10"}
)


class _Code(codes.BaseAuthenticateForm):
    user: User
    code = forms.CharField(
        label="Code",
        help_text="From your app, or one of your recovery codes",
        widget=CODE_BOX,
        max_length=40,
        error_messages={"required": "Enter a code from your app, or one of your recovery codes"},
    )

    def clean_code(self) -> str:
        account, code = f"code:{self.user.pk}", str(self.cleaned_data["code"])
        guessing.take_turn(context.request, account)
        self.authenticator = use_code(by=self.user, code=code)
        said: dict[str, Any] = {"request": context.request, "account": account, "by": self.user}
        if self.authenticator is None:
            note_failure(**said, act="code", user=self.user)
            raise get_adapter().validation_error("incorrect_code")
        note_success(**said)
        return code


class CodeForm(_Code, codes.AuthenticateForm):
    """At the second step of signing in."""


class CodeAgainForm(_Code, codes.ReauthenticateForm):
    """To prove it again."""


class AppForm(ActivateTOTPForm):
    """No tries are counted: the secret stands on the same page."""

    code = forms.CharField(
        label="Code that the app shows",
        help_text="Six digits",
        widget=CODE_BOX,
        max_length=40,
        error_messages={"required": "Enter the six digits that the app shows"},
    )
