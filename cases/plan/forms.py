"""What is asked of goals and of steps. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from cases.models.plan import GoalArea, GoalOutcome, StepOwner
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from partners.models import Worker

LONGEST = 2_000
INITIALS = "Of another young person write the initials alone."
_WORKER = f"{StepOwner.WORKER}:"


def words(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=box)


def day(label: str) -> DateTyped:
    """One that has passed, or today."""
    return DateTyped(label=label, future=False, initial=timezone.localdate)


class GoalForm(Form):
    words = words(
        "What they want, in their own words", "As they said it: “I want to …”. It stands at the top of the plan.",
        required=True,
    )  # fmt: skip
    about = forms.ChoiceField(
        label="What it is about (optional)", choices=[("", "Not said"), *GoalArea.choices], required=False
    )
    started_on = day("Since")


class GoalChangeForm(GoalForm, ChangeForm):
    """Two people who change a goal at once both see what the other wrote."""


class GoalEndForm(Form):
    outcome = forms.ChoiceField(
        label="What became of it", choices=GoalOutcome.choices, widget=forms.RadioSelect
    )
    ended_on = day("When")
    end_words = words("What they say about it (optional)", "In their own words.")


class StepForm(Form):
    """`owners` are the workers it offers, in their order. The answer names one of them, or who else does it."""

    words = words("What is to be done", "One thing, as small as it needs to be.", required=True)
    who = forms.ChoiceField(label="Who does it")
    owner_said = forms.CharField(
        label="Who exactly, of family or somebody else (optional)", required=False, max_length=80,
        help_text=f"For example Mum, or the football coach. {INITIALS}",
    )  # fmt: skip
    due_on = DateTyped(
        label="By when (optional)", required=False, coming=True, help_text="For example Friday or 3/9"
    )

    def __init__(self, *args: Any, owners: list[Worker], **options: Any) -> None:
        self.owners = {one.reference: one for one in owners}
        super().__init__(*args, **options)
        names = [(f"{_WORKER}{one.reference}", f"{one.name}, {one.agency.name}") for one in owners]
        first, _, *others = StepOwner.choices
        self.fields["who"].choices = [first, *others, *names]  # type: ignore[attr-defined]

    def as_said(self, who: str, owner_said: str, **said: Any) -> dict[str, Any]:
        """As the verb wants it. Who has a name of their own needs no other words."""
        worker = self.owners[who.removeprefix(_WORKER)] if who.startswith(_WORKER) else None
        owner = StepOwner.WORKER if worker else who
        named = owner_said if owner in (StepOwner.FAMILY, StepOwner.OTHER) else ""
        return said | {"owner": owner, "owner_worker": worker, "owner_said": named}


class StepChangeForm(StepForm, ChangeForm):
    """Two people who change a step at once both see what the other wrote."""


def who_of(owner: str, worker: Worker | None) -> str:
    """The answer that names them in a `StepForm`."""
    return f"{_WORKER}{worker.reference}" if worker else owner
