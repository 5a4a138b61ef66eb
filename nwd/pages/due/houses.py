"""What is due of the houses that the reader runs: independent visits, reviews of quality, drills."""

import datetime

from partners import access
from partners.access import Permission
from partners.models import User
from placements.home.clocks import HouseDue, due_of

#: What is further ahead is on the page of the house.
AHEAD = datetime.timedelta(days=31)


def house_due(user: User) -> list[HouseDue]:
    """Five queries for those who run a home; none for others."""
    if not access.may(user, Permission.RUN_HOME):
        return []
    day = access.facts_of(user).day
    return [one for one in due_of(access.open_hubs_of(user), day) if one.due <= day + AHEAD]
