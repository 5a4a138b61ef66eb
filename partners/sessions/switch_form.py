from typing import Any

from allauth.account.forms import LoginForm


class SwitchForm(LoginForm):
    """The cursor stands where the next person types; the browser of a shared computer is not asked to remember it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].widget.attrs |= {"autocomplete": "off", "autofocus": True}
        self.fields["password"].help_text = ""
