"""Who may read one record, as a page asks it. Nothing here writes."""

from typing import Any

from django import forms

from cases.actions.markings import POLICE_MATTERS
from cases.contributing import categories_for
from cases.markings.candidates import agencies_to_name, who_could_read
from cases.markings.offered import disciplines_of
from cases.models import Record
from cases.models.record import Marking, ReadersDiscipline, WhenHidden
from nwd.ui.forms import Form
from partners.models import Agency, User
from partners.models.agency import AgencyKind

TOLD = [
    (WhenHidden.NOTHING, "Nothing. To them it is as if it were not there"),
    (
        WhenHidden.STUB,
        "That your agency holds something more, and to ask its duty officer. Not what, and not when",
    ),
]


class Named(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """People with their agency, so that two of one name can be told apart."""

    def label_from_instance(self, obj: User | Agency) -> str:
        return f"{obj}, {obj.worker.agency}" if isinstance(obj, User) and obj.worker else str(obj)


class MarkingForm(Form):
    marking = forms.ChoiceField(label="Who may read it", widget=forms.RadioSelect)
    readers = Named(
        User.objects.none(),
        label="If it is sealed, who reads it beside you",
        help_text="People who may know of this young person.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    conditions = forms.CharField(
        label="If there are conditions, what they are",
        help_text="Those who read the record read them first.",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    agencies = Named(
        Agency.objects.none(),
        label="If there are conditions, which agencies may read it beside yours",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    when_hidden = forms.ChoiceField(
        label="What others who know the young person are told of it", choices=TOLD, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, record: Record, user: User, **options: Any) -> None:
        super().__init__(*args, initial=said_of(record), **options)
        fields: dict[str, Any] = self.fields
        fields["marking"].choices = answers(record, user)
        fields["readers"].queryset = who_could_read(record, user).exclude(pk=user.pk)
        if is_police(record):
            fields["agencies"].queryset = agencies_to_name(record)
        else:
            del fields["conditions"], fields["agencies"]


class MovingForm(Form):
    category = forms.ChoiceField(label="What it is about")

    def __init__(self, *args: Any, record: Record, user: User, **options: Any) -> None:
        super().__init__(*args, initial={"category": record.category}, **options)
        self.fields["category"].choices = categories_for(user)  # type: ignore[attr-defined]


def is_police(record: Record) -> bool:
    return record.agency.kind == AgencyKind.POLICE or record.category in POLICE_MATTERS


def answers(record: Record, user: User) -> list[tuple[str, str]]:
    """A discipline is an answer of its own; police handling is for police material."""
    found = [(Marking.OPEN.value, "Everyone who may read this part of the record")]
    for name in disciplines_of(user):
        found.append((name, f"Only those who work here in: {ReadersDiscipline(name).label.lower()}"))
    if is_police(record):
        found += [
            (Marking.HANDLING_P.value, "Police handling P: it may be shared lawfully"),
            (Marking.HANDLING_C.value, "Police handling C: only on conditions, with the agencies I name"),
        ]
    return [*found, (Marking.SEALED.value, "Sealed: only me and those I name")]


def said_of(record: Record) -> dict[str, Any]:
    return {
        "marking": record.discipline or record.marking,
        "readers": record.named_users,
        "agencies": record.named_agencies,
        "conditions": record.conditions,
        "when_hidden": record.when_hidden,
    }
