"""Who may read one record, as a page asks it. Nothing here writes."""

from typing import Any

from django import forms

from cases.actions.markings import POLICE_MATTERS
from cases.contributing import categories_for
from cases.markings.candidates import agencies_to_name, could_read_today, who_could_read
from cases.markings.offered import disciplines_of
from cases.models import Kind, Record
from cases.models.record import Marking, ReadersDiscipline, WhenHidden
from nwd.ui.fields import FoldedBoxes
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
    more_agencies = Named(
        Agency.objects.none(),
        label="If there are conditions, agencies without an agreement in force",
        help_text="Named today, they read it from the day on which an agreement lets them.",
        required=False,
        widget=FoldedBoxes,
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
            self._offer_agencies(record)
        else:
            del fields["conditions"], fields["agencies"], fields["more_agencies"]

    def _offer_agencies(self, record: Record) -> None:
        """Who reads it at once before who would have to agree first; a list of nobody is left out."""
        fields: dict[str, Any] = self.fields
        every = agencies_to_name(record)
        fields["agencies"].queryset = every.filter(could_read_today())
        fields["agencies"].help_text = f"If you name none, {record.agency} alone reads it."
        fields["more_agencies"].queryset = others = every.exclude(could_read_today())
        self.initial["more_agencies"] = list(others.filter(pk__in=record.named_agencies))
        for name in ("agencies", "more_agencies"):
            if not fields[name].queryset.exists():
                del fields[name]

    def clean(self) -> dict[str, Any]:
        """The agencies of both lists together, as the verb wants them."""
        chosen = self.cleaned_data
        named = [*chosen.get("agencies", ()), *chosen.pop("more_agencies", ())]
        return chosen | {"agencies": named}


class MovingForm(Form):
    category = forms.ChoiceField(label="What it is about")

    def __init__(self, *args: Any, record: Record, user: User, **options: Any) -> None:
        super().__init__(*args, initial={"category": record.category}, **options)
        self.fields["category"].choices = categories_for(user)  # type: ignore[attr-defined]


def is_police(record: Record) -> bool:
    return record.agency.kind == AgencyKind.POLICE or record.category in POLICE_MATTERS


def answers(record: Record, user: User) -> list[tuple[str, str]]:
    """A discipline is an answer of its own; police handling is for police material."""
    shared = record.kind == Kind.INTELLIGENCE
    found = [] if shared else [(Marking.OPEN.value, "Everyone who may read this part of the record")]
    for name in () if shared else disciplines_of(user):
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
