"""With which hubs somebody may share a view: those of theirs whose team they lead."""

from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.models import User


def shares_with(user: User) -> list[Hub]:
    if not access.may(user, Permission.READ_CASELOADS):
        return []
    hubs = {posting.hub.pk: posting.hub for posting in access.facts_of(user).postings if posting.hub}
    return list(hubs.values())
