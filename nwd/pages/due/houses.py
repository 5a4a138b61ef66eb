"""What is due of the houses that the reader runs: visits, reviews of quality, drills, answers to complaints."""

import datetime

from partners import access
from partners.access import Permission
from partners.models import User
from placements.home.clocks import HouseDue, due_of
from placements.incidents.complaints_due import complaints_due

#: What is further ahead is on the page of the house.
AHEAD = datetime.timedelta(days=31)


def house_due(user: User) -> list[HouseDue]:
    """Six queries for those who run a home; none for others. What is due first stands first."""
    day, hubs = access.facts_of(user).day, access.open_hubs_of(user)
    of_house = due_of(hubs, day) if access.may(user, Permission.RUN_HOME) else []
    found = [*of_house, *complaints_due(hubs, user, day)]
    return sorted((one for one in found if one.due <= day + AHEAD), key=lambda one: (one.due, one.hub.name))
