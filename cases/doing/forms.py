"""What is asked of something to do, and of a visit. Nothing here writes."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone

from cases.models.contact import ContactPlace
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped, TimeTyped, WhenTyped
from nwd.ui.forms import Form
from nwd.ui.when import combine
from partners.models import Worker

LONGEST = 2_000
HOUR = datetime.timedelta(hours=1)


def _words(label: str, hint: str, *, required: bool) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONGEST, widget=box)


class OwnerForm(Form):
    """`owners` are whom it offers, in their order; the answer is a reference of one of them."""

    owner = forms.ChoiceField(label="Who does it")
    due_on = DateTyped(label="By when", coming=True, help_text="For example tomorrow, Friday or 3/9")

    def __init__(self, *args: Any, owners: list[Worker], **options: Any) -> None:
        self.owners = {one.reference: one for one in owners}
        super().__init__(*args, **options)
        names = [(one.reference, f"{one.name}, {one.agency.name}") for one in owners]
        self.fields["owner"].choices = names  # type: ignore[attr-defined]


class ActionForm(OwnerForm):
    words = _words(
        "What is to be done", "Begin with a word for doing: ring, ask, take, write.", required=True
    )
    field_order = ("words", "owner", "due_on")


class ActionChangeForm(OwnerForm, ChangeForm):
    """Two people who change it at once both see what the other chose."""


class VisitForm(Form):
    starts_at = WhenTyped(
        label="When you set out", coming=True, future=True, initial=lambda: next_hour(timezone.now()),
        help_text="For example tomorrow and 3:30pm",
    )  # fmt: skip
    until = TimeTyped(
        label="When you will be back",
        help_text="Half an hour later your manager sees that you have not said you are back.",
        initial=lambda: back_by(timezone.now()),
    )
    place = forms.ChoiceField(
        label="Where", choices=[("", "Not said"), *ContactPlace.choices], required=False
    )

    def clean(self) -> dict[str, Any]:
        """As the verb wants it. A time that is earlier than the start is on the next day."""
        said = super().clean() or self.cleaned_data
        until, starts_at = said.pop("until", None), said.get("starts_at")
        if until is not None and starts_at is not None:
            try:
                said["ends_at"] = back_at(starts_at, until)
            except ValueError as sentence:
                self.add_error("until", str(sentence))
        return said


class NewVisitForm(VisitForm):
    words = _words("What for (optional)", "Where exactly, if others should know it.", required=False)


class VisitChangeForm(VisitForm, ChangeForm):
    pass


def next_hour(now: datetime.datetime) -> datetime.datetime:
    return now.replace(minute=0, second=0, microsecond=0) + HOUR


def back_by(now: datetime.datetime) -> datetime.time:
    """An hour after the next full hour."""
    return (timezone.localtime(next_hour(now)) + HOUR).time()


def back_at(starts_at: datetime.datetime, until: datetime.time) -> datetime.datetime:
    start = timezone.localtime(starts_at)
    day = start.date() if until > start.time() else start.date() + datetime.timedelta(days=1)
    return combine(day, until)
