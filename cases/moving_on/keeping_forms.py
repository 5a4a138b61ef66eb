"""What is asked when somebody keeps in touch. Nothing here writes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from cases.models.keeping_in_touch import HowOften
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import Worker

LONGEST = 20_000
OFTEN = [("", "Choose"), *HowOften.choices]
UNTIL = "The first day without, if one is agreed. Leave it empty to go on."


def typed(label: str, hint: str = "", rows: int = 3) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=False, max_length=LONGEST, widget=box)


class WhoForm(Form):
    """`workers` are those who may keep in touch, in their order."""

    def __init__(self, *args: Any, workers: Sequence[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        self.workers = {one.reference: one for one in workers}
        choices = [(reference, str(one)) for reference, one in self.workers.items()]
        nobody = "Choose" if self.fields["worker"].required else "Nobody"
        self.fields["worker"].choices = [("", nobody), *choices]  # type: ignore[attr-defined]


class KeepForm(WhoForm):
    worker = forms.ChoiceField(label="Who keeps in touch")
    how_often = forms.ChoiceField(label="How often", choices=OFTEN)
    start_on = DateTyped(label="From", coming=True, initial=timezone.localdate)
    end_on = DateTyped(label="Until (optional)", required=False, coming=True, help_text=UNTIL)
    words = typed(
        "What was agreed about it (optional)", "For example: Sunday calls, and a card on their birthday."
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if "worker" in said:
            said["worker"] = self.workers[said["worker"]]
        return said


class ChangeKeepForm(ChangeForm):
    how_often = forms.ChoiceField(label="How often", choices=HowOften.choices, widget=forms.RadioSelect)
    end_on = DateTyped(label="Until (optional)", required=False, coming=True, help_text=UNTIL)
    reason = typed("Why it ends (if it does)", "The young person may ask.")
