"""What our forms have that Django's have not. Forms over facts that others change too: `changes.py`."""

import uuid
from typing import Any

from django import forms


class Form(forms.Form):
    """A form whose "required" errors say which answer is missing, unless the field has words of its own.

    Eight times "This field is required" in an error summary helps nobody who hears it read out.

    `key` is the form's own, the same when it is shown again, so that it is saved once (partners/receipts.py);
    `draft` is what its page found of what was typed earlier (partners/drafts).
    """

    draft: Any = None
    keeps_draft = False

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.key = _key_in(self.data) or uuid.uuid4()
        for name, field in self.fields.items():
            plain = forms.Field.default_error_messages["required"]
            if field.error_messages.get("required") == plain:
                label = field.label or name.replace("_", " ").capitalize()
                verb = "Choose an answer to" if isinstance(field, forms.ChoiceField) else "Fill in"
                field.error_messages["required"] = f"{verb} “{label}”"


def _key_in(data: Any) -> uuid.UUID | None:
    try:
        return uuid.UUID(data.get("key", ""))
    except ValueError:
        return None
