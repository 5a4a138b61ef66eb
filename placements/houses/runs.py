"""Whose beds one may change: those of the hubs one runs, not of a second hub where one works as something else."""

from django.core.exceptions import PermissionDenied

from hubs.models import Hub
from partners.access import Permission, facts_of, may, refuse
from partners.models import User
from partners.roles import ROLES


def runs(user: User, hub: Hub) -> bool:
    return may(user, Permission.MANAGE_BEDS) and any(
        Permission.MANAGE_BEDS in ROLES[posting.role].permissions
        and (posting.whole_service or posting.hub_id == hub.pk)
        for posting in facts_of(user).postings
    )


def require_to_run(user: User, hub: Hub) -> None:
    if not runs(user, hub):
        refuse(user, Permission.MANAGE_BEDS)
        raise PermissionDenied(f"You do not run {hub}. Its manager can do this.")
