"""What is asked when a plan changes, and of whoever is asked to a meeting."""

from collections.abc import Sequence
from typing import Any

from django import forms

from nwd.ui.changes import ChangeForm
from nwd.ui.forms import Form
from partners.models import Worker
from placements.incidents import fields
from raise_meetings.models import Coming
from raise_meetings.preparing.agencies import Offered
from raise_meetings.preparing.forms import NOBODY, Chaired, when


class ReplanForm(Chaired, ChangeForm):
    planned_for = when()
    venue = fields.line("Where?", f"A room, or “online”. {NOBODY}")
    chair = forms.ChoiceField(label="Who chairs it?", required=False)
    agenda = fields.words("What is it for?", NOBODY, rows=3)

    def __init__(self, *args: Any, staff: Sequence[Worker], **options: Any) -> None:
        super().__init__(*args, **options)
        self._offer_chair(staff)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        return said | {"chair": self.workers.get(said.get("chair", ""))}


class CancelForm(Form):
    reason = fields.words("Why does it not take place?", NOBODY, required=True, rows=2)


class InviteForm(Form):
    """One agency, or somebody of it in particular: any who works there."""

    who = forms.ChoiceField(label="Who is invited?")

    def __init__(
        self, *args: Any, agencies: list[Offered], workers: Sequence[Worker], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.agencies = {one.agency.reference: one.agency for one in agencies}
        self.workers = {f"w{one.reference}": one for one in workers}
        names = [(name, f"{one.name}, {one.agency}") for name, one in self.workers.items()]
        every = [(one.agency.reference, one.words) for one in agencies]
        self.fields["who"].choices = [("Agencies", every), ("People", names)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        who = self.cleaned_data.get("who", "")
        worker = self.workers.get(who)
        agency = worker.agency if worker else self.agencies.get(who)
        return {"to": [(agency, worker)] if agency else []}


class ComingForm(Form):
    answer = fields.one_of("Is your agency coming?", Coming.choices)
    note = fields.line("Anything to say about it?", f"Who comes, or until when. {NOBODY}")
