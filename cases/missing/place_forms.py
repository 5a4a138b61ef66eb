"""What is asked about a place where somebody was found before."""

from django import forms

from cases.missing.boxes import area, line
from cases.missing.profile_forms import INITIALS, in_three_months
from cases.models.missing import PlaceSort
from nwd.ui.changes import ChangeForm
from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form


def _name() -> forms.CharField:
    return line("Name of the place, or area", help_text="No house number and no postcode.", required=True)


def _sort() -> forms.ChoiceField:
    return forms.ChoiceField(label="What sort of place it is", choices=[("", "Choose"), *PlaceSort.choices])


class PlaceForm(Form):
    sort = _sort()
    name = _name()
    words = area("What could happen there, and who else goes there (optional)", 3, INITIALS)
    known_on = DateTyped(label="They were last known to be there on", future=False)
    review_on = DateTyped(label="Look at it again on", coming=True, initial=in_three_months)


class PlaceChangeForm(ChangeForm):
    sort = _sort()
    name = _name()
    words = area("What could happen there, and who else goes there (optional)", 3, INITIALS)
    known_on = DateTyped(label="They were last known to be there on", future=False)
    review_on = DateTyped(label="Look at it again on", coming=True)
    end_on = DateTyped(
        label="They no longer go there since (optional)", required=False, future=False,
        help_text="Leave it empty while they may.",
    )  # fmt: skip
