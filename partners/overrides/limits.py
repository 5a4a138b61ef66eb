"""How long an override may be, and how often somebody may ask for one that opens nothing."""

import datetime

from django.utils import timezone

from partners.facts import facts_of
from partners.models import TrailLine, User
from partners.models.override import LONGEST
from partners.roles import ROLES, Permission

HOURS = (1, 2, 4)
MOST_TRIES = 5
TRIES_COUNT_FOR = datetime.timedelta(hours=24)
#: Act of the line on the trail, of a try that opened something and of one that did not.
ACT = "open_override"


def over_at(user: User, hours: int, now: datetime.datetime) -> datetime.datetime:
    """At most four hours, and never beyond the last posting that gives the right."""
    wanted = min(now + datetime.timedelta(hours=hours), now + LONGEST)
    ends = [
        one.end_on for one in facts_of(user).postings if Permission.OVERRIDE in ROLES[one.role].permissions
    ]
    if None in ends:
        return wanted
    last = max(end for end in ends if end)
    midnight = datetime.datetime.combine(last, datetime.time(), timezone.get_current_timezone())
    return min(wanted, midnight)


def tried_too_often(user: User, now: datetime.datetime) -> bool:
    """One's own lines are there to be read by oneself (rows.py). What they were about is not asked."""
    tries = TrailLine.objects.filter(user_id=user.pk, what="denial", act=ACT, at__gt=now - TRIES_COUNT_FOR)
    return tries.count() >= MOST_TRIES
