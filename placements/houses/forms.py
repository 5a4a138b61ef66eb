"""What is asked about hubs, beds and closures, and in which words. Nothing here writes."""

from typing import Any

from django import forms
from django.utils import timezone

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form


def line(label: str, hint: str = "", **options: Any) -> forms.CharField:
    box = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=200, widget=box, **options)


def day(label: str, **options: Any) -> DateTyped:
    return DateTyped(label=label, coming=True, **{"initial": timezone.localdate, **options})


class HubForm(Form):
    name = line("Name")
    area = line("Area (optional)", required=False)
    ofsted_urn = line(
        "Ofsted number (optional)", "The URN on the certificate of registration.", required=False
    )


class HubChangeForm(ChangeForm, HubForm):
    pass


class NewHubForm(HubForm):
    opened_on = day("First day open")


class BedForm(Form):
    name = line("Name", "As people call it, for example Room 4.")


class BedChangeForm(ChangeForm, BedForm):
    pass


class NewBedForm(BedForm):
    opened_on = day("First night in use")


class ClosingForm(Form):
    on = day("First day on which it is closed for good")


class RetiringForm(Form):
    on = day("First night on which there is no such bed")
