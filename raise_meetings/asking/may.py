"""Who may ask for a RAISE: whoever may add something to a record."""

from django.core.exceptions import PermissionDenied

from cases.contributing import categories_for
from partners import access
from partners.access import Permission
from partners.models import User
from raise_meetings.meeting.may import NO_CLAUSE


def refuse_unless_may_ask(user: User) -> None:
    """The role may be right, and no clause let their agency add anything."""
    access.require(user, Permission.ASK_FOR_RAISE)
    if not categories_for(user):
        access.refuse(user, Permission.ASK_FOR_RAISE)
        raise PermissionDenied(NO_CLAUSE)
