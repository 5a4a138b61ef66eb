from typing import Any

from django import forms

from nwd.ui.forms import Form
from partners.forms.people import line
from partners.sign_in.provider.configured import Provider


class KnownAsForm(Form):
    """`subject` is what the provider's own people read out: a name of an account, never an address of e-mail."""

    provider = forms.ChoiceField(label="Their agency’s sign-in")
    subject = line(
        "What it calls them",
        "The “subject” or “object id” that the people who run it read out to you. Not their e-mail address.",
        error_messages={"required": "Enter what their agency’s sign-in calls them"},
    )

    def __init__(self, *args: Any, providers: list[Provider], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["provider"].choices = [(one.key, one.name) for one in providers]  # type: ignore[attr-defined]

    def clean_subject(self) -> str:
        subject = str(self.cleaned_data["subject"]).strip()
        if "@" in subject:
            raise forms.ValidationError(
                "That looks like an e-mail address, which changes hands. Enter the subject."
            )
        return subject
