"""What is asked of an action: for whom, whose and by when. Nothing here writes."""

from typing import Any

from django import forms

from cases.models import YoungPerson
from hubs.models import Hub
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import Agency

LONGEST = 2_000


def words_box(label: str, hint: str = "", *, required: bool = True) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=box)


class ListForm(Form):
    which = forms.ChoiceField(
        label="Which", required=False,
        choices=[("", "All to do"), ("unanswered", "No answer yet"), ("late", "Late"),
                 ("soon", "Late, or due within a week")],
    )  # fmt: skip
    hub = forms.ChoiceField(label="Hub", required=False)

    def __init__(self, *args: Any, hubs: list[Hub], **options: Any) -> None:
        super().__init__(*args, **options)
        names = [(hub.reference, hub.name) for hub in hubs]
        self.fields["hub"].choices = [("", "Any hub"), *names]  # type: ignore[attr-defined]

    def answer(self, name: str) -> str:
        return str(self.cleaned_data.get(name) or "")


class AddForm(Form):
    """`agencies` are those that the writer may ask, `people` whom the meeting is about and the writer may read."""

    about = forms.ChoiceField(label="For whom")
    agency = forms.ChoiceField(label="Which agency does it")
    action = words_box("What is to be done", "Begin with a word for doing: ring, ask, visit, write.")
    how_we_will_know = words_box("How we will know that it helped", required=False)
    due_on = DateTyped(label="By when", coming=True, help_text="For example tomorrow, Friday or 3/9")

    def __init__(
        self, *args: Any, agencies: list[Agency], people: list[YoungPerson], whole: str, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.agencies = {one.reference: one for one in agencies}
        self.people = {one.reference: one for one in people}
        whom = [(one.reference, one.name) for one in people] + ([("whole", whole)] if whole else [])
        self.fields["about"].choices = whom  # type: ignore[attr-defined]
        self.fields["agency"].choices = [(one.reference, one.name) for one in agencies]  # type: ignore[attr-defined]
        if len(whom) == 1:
            del self.fields["about"]
        self.whom = [value for value, _ in whom]

    def clean(self) -> dict[str, Any]:
        """As the verb wants it."""
        said = super().clean() or self.cleaned_data
        about = said.pop("about", self.whom[0] if len(self.whom) == 1 else "")
        return said | {"person": self.people.get(about), "agency": self.agencies.get(said.get("agency", ""))}
