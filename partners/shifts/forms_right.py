"""What is asked when a shift is changed, taken off, or put right."""

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from partners.shifts.forms import TimesForm, reason


class ChangeTimesForm(TimesForm, ChangeForm):
    """Two managers who change it at once both see what the other chose."""


class TakeOffForm(Form):
    reason = reason("For example: ill, swapped with somebody, not needed.", required=False)


class PutRightForm(ChangeForm):
    began_at = WhenTyped(label="When they came")
    ended_at = WhenTyped(
        label="When they left (optional)", required=False, initial=None,
        help_text="Leave it empty while they are still here.",
    )  # fmt: skip
    reason = reason("Whoever reads the roster later sees this beside the times.")


class LeftForm(Form):
    at = WhenTyped(label="When you left")
