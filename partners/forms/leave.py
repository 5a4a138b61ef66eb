"""What is asked when a worker is away."""

from django.utils import timezone

from nwd.ui.fields import DateTyped
from nwd.ui.forms import Form


class LeaveForm(Form):
    start_on = DateTyped(label="First day away", coming=True, initial=timezone.localdate)
    end_on = DateTyped(
        label="First day back (optional)", coming=True, required=False,
        help_text="Leave it empty while nobody knows.",
    )  # fmt: skip


class BackForm(Form):
    on = DateTyped(label="First day back", coming=True, initial=timezone.localdate)
