"""Who can be put on shift at a hub: those posted there, then everybody else of the service who may keep a shift."""

import datetime

from hubs.models import Hub
from partners.models import Posting, Worker
from partners.roles import ROLES, Permission

ROLES_ON_SHIFT = [role for role, row in ROLES.items() if Permission.KEEP_HOME_RECORDS in row.permissions]


def staff_for(hub: Hub, day: datetime.date) -> tuple[list[Worker], list[Worker]]:
    """Own and others, sessional and flexible staff among both. One query."""
    postings = Posting.objects.not_over_on(day).filter(role__in=ROLES_ON_SHIFT)
    found = postings.select_related("worker").order_by("worker__given_name", "worker__family_name", "worker")
    own = {posting.worker_id: posting.worker for posting in found if posting.hub_id == hub.pk}
    others = {posting.worker_id: posting.worker for posting in found if posting.worker_id not in own}
    return list(own.values()), list(others.values())
