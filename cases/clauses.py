"""For doors: the role may be right, and no clause let somebody's agency add to that part of the record."""

from django.core.exceptions import PermissionDenied

from cases.contributing import may_add
from cases.models import YoungPerson
from cases.views import NO_CLAUSE
from partners import access
from partners.access import Permission
from partners.models import User


def require_clause(user: User, person: YoungPerson, *categories: str) -> None:
    """For one of them at least."""
    if not any(may_add(user, category) for category in categories):
        access.refuse(user, Permission.WRITE_NOTE, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)
