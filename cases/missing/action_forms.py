"""What is asked about what was done while somebody is away, and about their return."""

from typing import Any

from django import forms

from cases.missing.boxes import area, found, line, worry
from cases.missing.forms import WORRIES
from cases.missing.places import ADDRESS, address_in
from cases.missing.time_told import TimeTold
from cases.models.missing import Done
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form


class ActionForm(Form):
    what = forms.ChoiceField(label="What was done", choices=Done.choices, widget=forms.RadioSelect)
    at = WhenTyped(label="When")
    words = area("What came of it", 3, "Also what they said, or why you are more or less worried.")
    whom = line("Whom you spoke with (optional)")
    worry = worry("How worried we are now (where that changed)", WORRIES)
    police_reference = line("Police reference, where it is new (optional)", 40)


class ReturnForm(Form):
    returned_at = WhenTyped(label="When they were back, or found")
    found_where, found_near, found_by, how_they_are, hurt_or_worried = found()
    police_told_back_at = TimeTold("Police told that they are back, at")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if address_in(said.get("found_where", ""), said.get("found_near", "")):
            self.add_error("found_near", ADDRESS)
        return said
