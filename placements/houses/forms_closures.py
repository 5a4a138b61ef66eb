"""What is asked about the nights on which a bed is out of use."""

from django import forms

from hubs.models import ClosureReason
from nwd.ui.changes import ChangeForm
from nwd.ui.forms import Form
from placements.houses.forms import day


class OutOfUseForm(Form):
    start_on = day("First night out of use")
    end_on = day("First night in use again (optional)", required=False, initial=None,
                 help_text="Leave it empty while nobody knows.")  # fmt: skip
    reason = forms.ChoiceField(label="Why", choices=ClosureReason.choices, widget=forms.RadioSelect)


class ClosureChangeForm(ChangeForm, OutOfUseForm):
    pass


class InUseForm(Form):
    on = day("First night in use again")
