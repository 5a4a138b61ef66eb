"""What is asked of coming back, and of putting right what was written."""

from nwd.ui.changes import ChangeForm
from nwd.ui.fields import WhenTyped
from nwd.ui.forms import Form
from placements.out.forms import NAMES, line, sort


class OutChangeForm(ChangeForm):
    sort = sort()
    where_to = line("Where to (optional)")
    with_whom = line("With whom (optional)", NAMES)
    left_at = WhenTyped(label="When they left")
    back_by = WhenTyped(
        label="Expected back (optional)", coming=True, future=True, required=False, initial=None
    )
    back_at = WhenTyped(
        label="Came back (optional)",
        required=False,
        initial=None,
        help_text="Leave it empty while they are out.",
    )


class BackForm(Form):
    at = WhenTyped(label="When they came back")
