"""Whose business an override is: the privacy officers of the agency of who opened it, and of the lead agency."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from partners.facts import facts_of
from partners.models import Bar, Override, Posting, Role, User


def officers_for(override: Override) -> list[User]:
    """With a sign-in, at work, and not barred from the young person. Asked by the service."""
    agency = override.user.worker.agency_id if override.user.worker else None
    theirs = Q(worker__agency__is_lead=True) | Q(worker__agency=agency)
    return _told(override, _posted(Role.GOVERNANCE_LEAD).filter(theirs))


def leaders_for(override: Override) -> list[User]:
    """Who leads the service, for what no officer reviewed in time."""
    leads = _posted(Role.SERVICE_MANAGER, whole_service=True).filter(worker__agency__is_lead=True)
    return _told(override, leads)


def _posted(role: Role, **where: bool) -> QuerySet[User]:
    live = Posting.objects.live_on(timezone.localdate()).filter(role=role, **where)
    return (
        User.objects.filter(is_active=True, worker__in=live.values("worker")).exclude(email="").order_by("pk")
    )


def _told(override: Override, users: QuerySet[User]) -> list[User]:
    barred = Bar.objects.live_on(timezone.localdate()).filter(person=override.person_id)
    some = users.exclude(pk=override.user_id).exclude(pk__in=barred.filter(user__isnull=False).values("user"))
    some = some.exclude(worker__in=barred.filter(worker__isnull=False).values("worker"))
    return [one for one in some if facts_of(one).at_work]
