"""What may be asked of the trail. The answers stand in the address: references, kinds and days, never a name."""

from typing import Any

from django import forms

from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import TrailWhat, Worker

WHAT = {
    TrailWhat.READ: "Opened a page", TrailWhat.LIST: "Saw a list", TrailWhat.SEARCH: "Searched",
    TrailWhat.EXPORT: "Took out a file", TrailWhat.PRINT: "Printed", TrailWhat.DENIAL: "Was refused",
    TrailWhat.CHANGE: "Changed something", TrailWhat.PERMISSION: "Changed who may do what",
    TrailWhat.OVERRIDE: "Opened a record without the usual grounds", TrailWhat.SIGN_IN: "Signed in or out",
    TrailWhat.FAULT: "A page failed",
}  # fmt: skip


class TrailFilter(Form):
    worker = forms.ChoiceField(label="Who", required=False)
    person = forms.SlugField(
        label="About whom",
        required=False,
        max_length=12,
        help_text="The young person’s reference, from the top of their page. Not their name.",
        error_messages={"invalid": "Enter a reference, such as the twelve letters and numbers on their page"},
    )
    what = forms.ChoiceField(label="What", required=False, choices=[("", "Anything"), *WHAT.items()])
    since = DateTyped(label="From", required=False)
    until = DateTyped(label="To", required=False)
    older_than = forms.IntegerField(required=False, min_value=0, max_value=2**62, widget=forms.HiddenInput)

    def __init__(self, *args: Any, workers: list[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        names = [(worker.reference, str(worker)) for worker in workers]
        self.fields["worker"].choices = [("", "Anybody"), *names]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        asked = self.cleaned_data
        since, until = asked.get("since"), asked.get("until")
        if since and until and since > until:
            self.add_error("until", "The last day is before the first. Check the dates.")
        return asked
