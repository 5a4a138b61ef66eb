"""What is asked when somebody says whether it helped, and when a RAISE closes. Nothing here writes."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from nwd.ui.forms import Form
from raise_meetings.models import ClosedWhy, Series, Worked

LONGEST = 10_000


def _words(label: str, hint: str = "", *, required: bool = True) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=box)


class WholeForm(Form):
    words = _words(
        "What helped, and what did not", "Name no young person here: whoever may know one of them reads it."
    )


class EvaluationForm(Form):
    worked = forms.ChoiceField(label="Did it help?", choices=Worked.choices, widget=forms.RadioSelect)
    words = _words("What helped, and what did not", "The next meeting begins with this.")


class CloseForm(Form):
    """`people` are those whose part the closer may read."""

    why = forms.ChoiceField(label="Why it closes", choices=ClosedWhy.choices, widget=forms.RadioSelect)

    def __init__(self, *args: Any, series: Series, people: list[YoungPerson], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = people
        for one in people:
            hint = "It stands in their record: write it so that they could read it."
            self.fields[f"learned_{one.reference}"] = _words(
                f"What was learned: {one.name}", hint, required=False
            )
        if series.about != "person":
            hint = "Name no young person here: whoever may know one of them reads it."
            self.fields["learning"] = _words("What was learned", hint, required=False)

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = super().clean() or self.cleaned_data
        learned = {one.pk: said.pop(f"learned_{one.reference}", "") for one in self.people}
        return said | {"learned": learned}
