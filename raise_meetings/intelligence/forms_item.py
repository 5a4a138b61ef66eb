"""What is asked of the police who share. Nothing here writes."""

from typing import Any

from django import forms

from cases.markings.candidates import could_read_today
from cases.markings.forms import Named
from cases.models.record import Marking
from nwd.ui.fields import DateTyped, FoldedBoxes
from partners.models import Agency, User
from raise_meetings.intelligence.graded import Graded
from raise_meetings.intelligence.understood import words
from raise_meetings.models import Classification

HANDLINGS = (
    (Marking.HANDLING_P, "P: it may be shared lawfully"),
    (Marking.HANDLING_C, "C: only on conditions, with the agencies that I name"),
)


class ItemForm(Graded):
    classification = forms.ChoiceField(
        label="Classification", choices=Classification.choices, widget=forms.RadioSelect,
        help_text="Nothing that is marked higher may be kept here.",
    )  # fmt: skip
    handling = forms.ChoiceField(label="Handling", choices=HANDLINGS, widget=forms.RadioSelect)
    conditions = words("If it is C: on what conditions", "Read before its words.", rows=3, required=False)
    agencies = Named(
        Agency.objects.none(), label="If it is C: which agencies may read it beside yours", required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    more_agencies = Named(
        Agency.objects.none(), label="If it is C: agencies without an agreement in force", required=False,
        help_text="Named today, they read it from the day on which an agreement lets them.", widget=FoldedBoxes,
    )  # fmt: skip
    received_on = DateTyped(label="When it came", future=False)
    field_order = ("words", "classification", "handling", "conditions", "agencies", "more_agencies",
                   "source_grade", "information_grade", "received_on", "review_on", "expires_on",
                   "understood")  # fmt: skip

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        every = Agency.objects.exclude(pk=user.worker.agency_id if user.worker else 0)
        every = every.order_by("-is_lead", "name", "pk")
        fields: dict[str, Any] = self.fields
        fields["agencies"].queryset = every.filter(could_read_today())
        fields["more_agencies"].queryset = others = every.exclude(could_read_today())
        if not others.exists():
            del fields["more_agencies"]

    def clean(self) -> dict[str, Any]:
        """The agencies of both lists together, as the verb wants them."""
        said = super().clean() or self.cleaned_data
        return said | {"agencies": [*said.get("agencies", ()), *said.pop("more_agencies", ())]}
