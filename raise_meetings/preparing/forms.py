"""What is asked about a meeting: when, where, what for, who chairs it and who is asked to it."""

from collections.abc import Sequence
from typing import Any

from django import forms

from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from partners.models import Worker
from placements.incidents import fields
from raise_meetings.models import Series
from raise_meetings.preparing.agencies import Offered

NOBODY = "It may be printed, so write nobody’s name."


def when(required: bool = True) -> WhenTyped:
    hint = "For example Tuesday or 3/12, and 10:30am"
    if not required:
        hint += ". Left empty, it is planned later."
    return WhenTyped(label="When does it meet?", coming=True, future=True, initial=None, required=required,
                     help_text=hint)  # fmt: skip


class Chaired(Form):
    """`staff` are who may chair it, by reference."""

    def _offer_chair(self, staff: Sequence[Worker]) -> None:
        self.workers = {one.reference: one for one in staff}
        names = [(one.reference, one.name) for one in staff]
        self.fields["chair"].choices = [("", "Me"), *names]  # type: ignore[attr-defined]


class PlanForm(Chaired):
    planned_for = when()
    venue = fields.line("Where?", f"A room, or “online”. {NOBODY}")
    chair = forms.ChoiceField(label="Who chairs it?", required=False)
    agenda = fields.words("What is it for?", NOBODY, rows=3)
    invite = fields.some(
        "Which agencies are invited?", [], "They get a mail that says nothing about anybody."
    )

    def __init__(self, *args: Any, staff: Sequence[Worker], agencies: list[Offered], **options: Any) -> None:
        self.agencies = {one.agency.reference: one for one in agencies}
        suggested = [name for name, one in self.agencies.items() if one.is_suggested]
        super().__init__(*args, **{**options, "initial": {"invite": suggested, **options.get("initial", {})}})
        self._offer_chair(staff)
        self.fields["invite"].choices = [(name, one.words) for name, one in self.agencies.items()]  # type: ignore[attr-defined]
        if not agencies:
            del self.fields["invite"]

    def clean(self) -> dict[str, Any]:
        """As the verbs want it."""
        said = self.cleaned_data
        said["chair"] = self.workers.get(said.get("chair", ""))
        said["invite"] = [(self.agencies[name].agency, None) for name in said.get("invite", [])]
        return said


class AcceptForm(PlanForm):
    """Accepted and planned on one page; planned later, where no time is given."""

    planned_for = when(required=False)
    series = forms.ChoiceField(
        label="A new RAISE, or one that goes on?", required=False, widget=forms.RadioSelect
    )
    field_order = ("series",)

    def __init__(self, *args: Any, joinable: Sequence[Series], **options: Any) -> None:
        super().__init__(*args, **options)
        self.joinable = {one.reference: one for one in joinable}
        since = [(one.reference, f"Since {one.opened_on:%-d %B %Y}") for one in joinable]
        self.fields["series"].choices = [("", "A new one"), *since]  # type: ignore[attr-defined]
        if not joinable:
            del self.fields["series"]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        return said | {"series": self.joinable.get(said.get("series", ""))}
