"""Whether a moment is out of hours, on the service's own clock: derived, never asked."""

import datetime

from django.conf import settings
from django.utils import timezone

from nwd.ui.bank_holidays import is_working


def is_out_of_hours(at: datetime.datetime) -> bool:
    """Weekends, bank holidays, and before or after the hours of the setting WORKING_HOURS ("08:30-17:30")."""
    local = timezone.localtime(at)
    begins, ends = (datetime.time.fromisoformat(one) for one in settings.WORKING_HOURS.split("-"))
    return not is_working(local.date()) or not begins <= local.time() < ends
