"""Which night it is, and which rows cover it."""

import datetime

from django.db.models import Q
from django.utils import timezone

MORNING = 6


def night_of(now: datetime.datetime) -> datetime.date:
    """The date on which the night began that is on or comes next."""
    local = timezone.localtime(now)
    return local.date() - datetime.timedelta(days=local.hour < MORNING)


def covering(night: datetime.date) -> Q:
    """Half-open: on `end_on` it is over (tracker format, "Nights")."""
    return Q(start_on__lte=night) & (Q(end_on__isnull=True) | Q(end_on__gt=night))
