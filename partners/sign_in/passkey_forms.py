"""What a browser sends of a passkey. The library checks it; here it is kept from falling over what is no passkey."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.core.exceptions import ValidationError

from partners.actions.step_up import note_passkey

#: What the library lets through when a message is not shaped like one.
MISSHAPEN = (AttributeError, KeyError, TypeError, ValueError)


class _Passkey(passkeys.AuthenticateWebAuthnForm):
    def clean_credential(self) -> Authenticator:
        try:
            factor: Authenticator = super().clean_credential()
        except (ValidationError, *MISSHAPEN):
            note_passkey(by=self.user, what="denial", act="passkey")
            raise get_adapter().validation_error("incorrect_code") from None
        note_passkey(by=factor.user, what="sign_in", act="second_step_webauthn")
        return factor


class PasskeyForm(_Passkey):
    """At the second step of signing in."""


class PasskeyAloneForm(_Passkey, passkeys.LoginWebAuthnForm):
    """Instead of e-mail and password: a passkey that asked for a finger, a face or a PIN is two things at once."""


class PasskeyAgainForm(_Passkey, passkeys.ReauthenticateWebAuthnForm):
    """To prove it again."""


class NewPasskeyForm(passkeys.AddWebAuthnForm):
    name = forms.CharField(
        label="A name for it", help_text="For example my phone", max_length=60, required=False
    )
    passwordless = forms.BooleanField(
        label="Let me sign in with it alone, without my password", required=False, initial=True
    )

    def clean_credential(self) -> dict[str, Any]:
        """The library checks nothing of `false` or `0` and would keep it: a passkey that no page can read again."""
        if not isinstance(credential := self.cleaned_data["credential"], dict):
            raise get_adapter().validation_error("incorrect_code")
        return credential

    def clean(self) -> dict[str, Any]:
        try:
            return dict(super().clean())
        except MISSHAPEN:
            raise get_adapter().validation_error("incorrect_code") from None
