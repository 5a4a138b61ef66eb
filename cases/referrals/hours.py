"""Whether a moment is out of hours, on the service's own clock: derived, never asked."""

import datetime

from django.conf import settings
from django.utils import timezone

SATURDAY = 5


def is_out_of_hours(at: datetime.datetime) -> bool:
    """Weekends, and before or after the hours of the setting WORKING_HOURS ("08:30-17:30")."""
    local = timezone.localtime(at)
    begins, ends = (datetime.time.fromisoformat(one) for one in settings.WORKING_HOURS.split("-"))
    return local.weekday() >= SATURDAY or not begins <= local.time() < ends
