"""What is asked of a shift. Nothing here writes."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.fields import DateTyped, TimeTyped
from nwd.ui.forms import Form
from nwd.ui.when import combine
from partners.models import ShiftSort, Worker

AGENCY = "agency"
DAY = datetime.timedelta(days=1)


def line(label: str, hint: str = "", *, most: int = 80, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, max_length=most, **options)


def reason(hint: str, *, required: bool = True) -> forms.CharField:
    return line("Why", hint, most=200, required=required)


class TimesForm(Form):
    """A day and two times: an end that is not later than the start is on the next day."""

    sort = forms.ChoiceField(label="Sort of shift", choices=ShiftSort.choices, widget=forms.RadioSelect)
    on = DateTyped(label="Day on which it begins", coming=True, initial=timezone.localdate)
    starts = TimeTyped(label="From")
    ends = TimeTyped(label="Until", help_text="An earlier time than the start is on the next day.")
    first, last = "starts_at", "ends_at"

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        on, starts, ends = (said.pop(name, None) for name in ("on", "starts", "ends"))
        if on and starts is not None and ends is not None:
            said |= {self.first: self._at("starts", on, starts)}
            said |= {self.last: self._at("ends", on if ends > starts else on + DAY, ends)}
        return said

    def _at(self, box: str, on: datetime.date, at: datetime.time) -> datetime.datetime | None:
        try:
            return combine(on, at)
        except ValueError as sentence:
            self.add_error(box, str(sentence))
            return None


class NewShiftForm(TimesForm):
    """`staff` are this hub's and all others; the answer is a worker, or who was sent by an agency."""

    who = forms.ChoiceField(label="Who")
    agency_worker = line("Their name, if an agency sends them", required=False)
    sent_by = line("Which agency", required=False)
    field_order = ("who", "agency_worker", "sent_by", "sort", "on", "starts", "ends", "reason")

    def __init__(self, *args: Any, staff: tuple[list[Worker], list[Worker]], **options: Any) -> None:
        super().__init__(*args, **options)
        own, others = staff
        self.workers = {one.reference: one for one in [*own, *others]}
        groups = [("This hub", own), ("The rest of the service", others)]
        offered = [(name, [(one.reference, one.name) for one in some]) for name, some in groups if some]
        self.fields["who"].choices = [  # type: ignore[attr-defined]
            ("", "Choose"), *offered, (AGENCY, "Somebody from an agency"),
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        who = said.pop("who", None)
        if who == AGENCY:
            if not said.get("agency_worker"):
                self.add_error("agency_worker", "Write the name of whoever the agency sends.")
            return said | {"worker": None}
        return said | {"worker": self.workers.get(who or ""), "agency_worker": "", "sent_by": ""}


class WorkedForm(NewShiftForm):
    """Worked, and nobody had planned it."""

    on = DateTyped(label="Day on which it began", future=False, initial=timezone.localdate)
    reason = reason("For example: came in when somebody fell ill, and did not sign in.")
    first, last = "began_at", "ended_at"
