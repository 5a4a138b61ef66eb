"""Whose record is open to an independent visitor: both consents run (regulation 44(2)(b))."""

from django.db.models import Q

from cases.models import YoungPerson
from partners import access
from partners.models import User, VisitorConsent
from partners.models.posting import Role


def open_to(user: User) -> list[VisitorConsent] | None:
    """By name. One query, for visitors alone: nobody else has such a list."""
    facts = access.facts_of(user)
    if all(posting.role != Role.INDEPENDENT_VISITOR for posting in facts.postings):
        return None
    running = VisitorConsent.objects.filter(
        Q(to_on__isnull=True) | Q(to_on__gt=facts.day),
        user=user,
        from_on__lte=facts.day,
        person__in=YoungPerson.objects.visible_to(user),
    )
    found = list(running.select_related("person"))
    return sorted(found, key=lambda one: (one.person.name.casefold(), one.person_id))
