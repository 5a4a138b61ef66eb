"""Whose beds one may change: those of the hubs one runs, not of a second hub where one works as something else."""

from django.core.exceptions import PermissionDenied

from hubs.models import Hub
from partners.access import Permission, facts_of, may, refuse
from partners.models import User
from partners.roles import ROLES


def runs(user: User, hub: Hub) -> bool:
    facts = facts_of(user)
    return may(user, Permission.MANAGE_BEDS) and any(
        Permission.MANAGE_BEDS in ROLES[posting.role].permissions
        and (posting.hub_id == hub.pk or (posting.whole_service and facts.of_lead_agency))
        for posting in facts.postings
    )


def require_to_run(user: User, hub: Hub) -> None:
    if not runs(user, hub):
        refuse(user, Permission.MANAGE_BEDS)
        raise PermissionDenied(f"You do not run {hub}. Its manager can do this.")
