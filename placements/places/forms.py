"""What is asked of places beside the hubs. No address: who goes there knows the way. Nothing here writes."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form
from placements.models import Place, PlaceKind
from placements.stays.warned import WarnedForm

IN_AREA = [("yes", "Yes"), ("no", "No, it is out of our area")]


def line(label: str, hint: str = "", **options: Any) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=120, widget=box, **options)


def number(label: str, low: int, high: int, **options: Any) -> forms.IntegerField:
    box = forms.TextInput(
        attrs={"autocomplete": "off", "inputmode": "numeric", "class": "govuk-input--width-3"}
    )
    return forms.IntegerField(label=label, min_value=low, max_value=high, widget=box, **options)


def day(label: str, **options: Any) -> DateTyped:
    return DateTyped(label=label, coming=True, **{"initial": timezone.localdate, **options})


def yes_or_no(value: str) -> bool:
    return value == "yes"


class PlaceForm(Form):
    name = line("Name", "As the team calls it, for example The Hills. No address: none is kept here.")
    kind = forms.ChoiceField(label="Kind of home", choices=PlaceKind.choices, widget=forms.RadioSelect)
    hub = forms.ModelChoiceField(Hub.objects.none(), label="Belongs to (optional)", required=False,
                                 to_field_name="reference", empty_label="No hub")  # fmt: skip
    run_by = line("Who runs it (optional)", "For example the agency of a foster family.", required=False)
    capacity = number("For how many", 1, 30)
    age_from = number("From age (optional)", 0, 25, required=False)
    age_to = number("To age (optional)", 0, 25, required=False)
    in_area = forms.TypedChoiceField(
        label="In our area", choices=IN_AREA, coerce=yes_or_no, widget=forms.RadioSelect
    )
    opened_on = day("Approved from")
    approved_until = day("Approved until (optional)", required=False, initial=None)
    approved_by = line("Approved by (optional)", "A panel, a manager, an inspector.", required=False)
    notes = forms.CharField(
        label="What to know about it (optional)", help_text="Pets, bus lines, house rules. No young person’s name.",
        required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["hub"].queryset = Hub.objects.open_on(timezone.localdate())  # type: ignore[attr-defined]


class PlaceChangeForm(ChangeForm, PlaceForm):
    pass


class ClosingForm(Form):
    on = day("First day on which it is closed")


class ReliefForm(Form):
    """`places` are the other ones that are open."""

    hub = forms.ModelChoiceField(Hub.objects.none(), label="At which hub", required=False,
                                 to_field_name="reference", empty_label="Not at a hub")  # fmt: skip
    for_place = forms.ModelChoiceField(Place.objects.none(), label="Or at which other place", required=False,
                                       to_field_name="reference", empty_label="Not at another place")  # fmt: skip
    start_on = day("From")
    end_on = day("Until (optional)", required=False, initial=None, help_text="The first day without them.")
    words = line("What they do (optional)", "For example weekends.", required=False)

    def __init__(self, *args: Any, place: Place, **options: Any) -> None:
        super().__init__(*args, **options)
        today = timezone.localdate()
        self.fields["hub"].queryset = Hub.objects.open_on(today)  # type: ignore[attr-defined]
        others = Place.objects.in_order().filter(pk__in=Place.objects.open_on(today)).exclude(pk=place.pk)
        self.fields["for_place"].queryset = others  # type: ignore[attr-defined]


class ReliefEndForm(Form):
    on = day("First day without them")


class StayForm(WarnedForm):
    """`places` are those with room, in words; whether one is out of our area is said, not asked."""

    place = forms.ChoiceField(label="Where", widget=forms.RadioSelect)
    start_on = day("First night")
    expected_end_on = day("Planned to leave on (optional)", required=False, initial=None)
    agreed_by = line("Who agreed (optional)", required=False)
    out_of_area = forms.BooleanField(
        label="If it is out of our area: their social worker knows and agreed", required=False
    )
    words = forms.CharField(label="What it is for (optional)", required=False, max_length=20_000,
                            widget=forms.Textarea(attrs={"rows": 3}))  # fmt: skip

    def __init__(
        self, *args: Any, places: list[tuple[str, str]], outside: Collection[str] = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["place"].choices = places  # type: ignore[attr-defined]
        self.outside = outside

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("place") in self.outside and not said.get("out_of_area"):
            self.add_error(
                "out_of_area", "This is out of our area. Tick that their social worker knows and agreed."
            )
        return said
