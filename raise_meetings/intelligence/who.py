"""Who may do what with what the police share. Nothing here writes."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.contributing import is_of_their_agency
from cases.models import Record, YoungPerson
from partners import access
from partners.access import Permission
from partners.models import User
from partners.models.agency import AgencyKind
from raise_meetings.models import IntelligenceItem

ONLY_POLICE = "Only somebody whom the police employ shares and grades what the police know."
NOTHING_SHARED = "Nothing is shared with you about them that a shift could be told of."


def is_police(user: User) -> bool:
    """Employed by them: a posting in a police role alone is not enough."""
    worker = access.facts_of(user).worker
    return worker is not None and worker.agency.kind == AgencyKind.POLICE


def may_share(user: User) -> bool:
    return is_police(user) and access.may(user, Permission.SHARE_INTELLIGENCE)


def refuse_unless_police(by: User) -> None:
    if not may_share(by):
        raise ValidationError(ONLY_POLICE)


def may_write_shift_line(user: User, person: YoungPerson) -> bool:
    """Who shares, and who may read something of what is shared about them and is not out of date."""
    items = IntelligenceItem.objects.visible_to(user).filter(person=person)
    return may_share(user) or items.relied_on(timezone.localdate()).exists()


def answers_for(user: User, source: Record) -> bool:
    """The originator: somebody of its agency who may say who reads it."""
    may = access.may(user, Permission.MARK) or access.may(user, Permission.SHARE_INTELLIGENCE)
    return may and is_of_their_agency(user, source)
