"""Who may report that somebody is missing."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from cases.contributing import may_add
from cases.missing.keeping import SAFETY
from cases.models import YoungPerson
from cases.views import NO_CLAUSE
from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in

REPORT = Permission.REPORT_MISSING


def may_report(user: User) -> bool:
    return access.may(user, REPORT) and may_add(user, SAFETY)


def reporter(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    """The role may be right, and no clause let their agency add to safety."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), REPORT, reference=reference)
    refuse_without_clause(user, person)
    return user, person


def refuse_without_clause(user: User, person: YoungPerson) -> None:
    if not may_add(user, SAFETY):
        access.refuse(user, REPORT, person.person_ids)
        raise PermissionDenied(NO_CLAUSE)
