from typing import Any

from django import forms


class Form(forms.Form):
    """A form whose "required" errors say which answer is missing, unless the field has words of its own.

    Eight times "This field is required" in an error summary helps nobody who hears it read out.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            plain = forms.Field.default_error_messages["required"]
            if field.error_messages.get("required") == plain:
                label = field.label or name.replace("_", " ").capitalize()
                verb = "Choose an answer to" if isinstance(field, forms.ChoiceField) else "Fill in"
                field.error_messages["required"] = f"{verb} “{label}”"
