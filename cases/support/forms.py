"""What is asked of and about specialists. Nothing here writes."""

from typing import Any

from django import forms

from cases.forms import LONGEST
from cases.markings.offered import EVERYBODY, OFFERED_HELP, offered_to
from cases.models import Discipline
from cases.models.asks import Changed
from cases.quoting.asked import AsksOfQuoting
from cases.support.disciplines import CALLED
from hubs.models import Hub
from nwd.ui.fields import WhenTyped
from partners.models import User, Worker

LONGEST_LINE = 300
LONGEST_BOX = LONGEST // 4
LONGEST_DAY = 24 * 60
Offered = dict[str, list[Worker]]


def box(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=LONGEST_BOX, widget=area
    )


def minutes() -> forms.IntegerField:
    return forms.IntegerField(
        label="How many minutes (optional)", required=False, min_value=1, max_value=LONGEST_DAY,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
        error_messages={"invalid": "Enter the minutes as a whole number, like 10"},
    )  # fmt: skip


def changed(*, required: bool) -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Does it change anything for the young person?", choices=Changed.choices, required=required,
        widget=forms.RadioSelect,
    )  # fmt: skip


def hub_field(hubs: list[Hub]) -> dict[str, Any]:
    return {"choices": [("", "Choose"), *((hub.reference, hub.name) for hub in hubs)]}


class AskForm(AsksOfQuoting):
    """`offered`: whom, by discipline. A discipline of which nobody may be told stands alone."""

    whom = forms.ChoiceField(label="Whom do you ask?", widget=forms.RadioSelect)
    words = forms.CharField(
        label="What would you like to know?", help_text="One line is enough.", max_length=LONGEST_LINE
    )
    said = box("What they said", "If you have spoken already: write the answer down too, and it is done.")
    changes = box("What changes")
    changed = changed(required=False)
    duration_minutes = minutes()

    ASKED = ("whom", "words")

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, **options)
        self.workers = {worker.reference: worker for ones in offered.values() for worker in ones}
        choices = []
        for discipline, workers in offered.items():
            label = CALLED[discipline]
            first = f"{label[0].upper()}{label[1:]}"
            choices.append((discipline, f"{first}: whoever answers first" if workers else first))
            choices += [(f"{discipline} {one.reference}", f"{first}: {one}") for one in workers]
        self.fields["whom"].choices = choices  # type: ignore[attr-defined]

    @property
    def question(self) -> list[Any]:
        return [self[name] for name in self.ASKED]

    @property
    def answer(self) -> list[Any]:
        return [bound for bound in self.visible_fields() if bound.name not in self.ASKED]

    def clean(self) -> dict[str, Any]:
        """As the verbs want it: the question alone, or with the answer that was given already."""
        said = self.cleaned_data
        discipline, _, reference = said.pop("whom", "").partition(" ")
        asked = {"discipline": discipline, "words": said.get("words", "")}
        asked["asked_of"] = self.workers.get(reference)
        answer = {name: said.get(name) for name in ("said", "changes", "changed", "duration_minutes")}
        if not any(answer.values()):
            return asked
        if not answer["said"]:
            self.add_error("said", "Write what they said, or leave the rest of the answer empty.")
        if not answer["changed"]:
            self.add_error("changed", "Choose whether the answer changes anything.")
        if discipline and asked["asked_of"] is None:
            self.add_error("whom", "Choose who answered, by name.")
        return asked | answer | {"quoting": said.get("quoting", "")}


class AnswerForm(AsksOfQuoting):
    """For whoever was asked; and for whoever asked, who then says whose answer it is."""

    answered_by = forms.ChoiceField(label="Who answered?")
    said = box("What I said", required=True)
    changes = box("What changes (optional)", "For example what the team does differently from today.")
    changed = changed(required=True)
    duration_minutes = minutes()
    as_session = forms.BooleanField(
        label="Count it as a session of mine", required=False,
        help_text="It then stands among the sessions, with your discipline and the hub. Nothing is typed twice.",
    )  # fmt: skip
    hub = forms.ChoiceField(label="For which hub, if it is a session", required=False)

    def __init__(self, *args: Any, hubs: list[Hub], others: list[Worker] | None, **options: Any) -> None:
        """`others` are who may have answered, where whoever asked writes it down for them."""
        super().__init__(*args, **options)
        self.hubs = {hub.reference: hub for hub in hubs}
        self.workers = {one.reference: one for one in others or ()}
        fields: dict[str, Any] = self.fields
        if others is None:
            del fields["answered_by"]
            fields["hub"].choices = hub_field(hubs)["choices"]
            if len(hubs) == 1:
                fields["hub"].initial = hubs[0].reference
            if not hubs:
                del fields["as_session"], fields["hub"]
        else:
            del fields["as_session"], fields["hub"]
            fields["said"].label = "What they said"
            fields["answered_by"].choices = [("", "Choose"), *((one.reference, str(one)) for one in others)]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        said["hub"] = self.hubs.get(said.get("hub", ""))
        said["answered_by"] = self.workers.get(said.get("answered_by", ""))
        return said


class InterventionForm(AsksOfQuoting):
    discipline = forms.ChoiceField(label="What kind of support", widget=forms.RadioSelect)
    at = WhenTyped(label="When")
    words = box(
        "What you did together", "You could say: what you worked on, what they said, what helped, what comes next.",
        required=True, rows=6,
    )  # fmt: skip
    hub = forms.ChoiceField(label="For which hub")
    duration_minutes = minutes()
    readers = forms.ChoiceField(
        label="Who may read it", help_text=OFFERED_HELP, required=False, initial=EVERYBODY,
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(
        self, *args: Any, user: User, disciplines: list[str], hubs: list[Hub], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        self.hubs = {hub.reference: hub for hub in hubs}
        fields["hub"].choices = hub_field(hubs)["choices"]
        if len(hubs) == 1:
            fields["hub"].initial = hubs[0].reference
        fields["discipline"].choices = [(one, Discipline(one).label) for one in disciplines]
        if len(disciplines) == 1:
            fields["discipline"].initial = disciplines[0]
        offered = offered_to(user)
        if len(offered) > 1:
            fields["readers"].choices = offered
        else:
            del fields["readers"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if "hub" in said:
            said["hub"] = self.hubs[said["hub"]]
        return said | {"readers": said.get("readers") or EVERYBODY}
