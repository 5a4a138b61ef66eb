"""The young people who are shared with the reader's agency: those the reader may know of, and no other."""

import datetime

from django.utils import timezone

from cases.models import YoungPerson
from partners import access
from partners.models import Share, User
from partners.models.share import ShareQuerySet


def shares_of(user: User) -> ShareQuerySet:
    """Live, under an agreement in force."""
    return _known(user).live_on(_day(user)).filter(agreement_id__in=access.facts_of(user).agreements)


def ended_for(user: User, since: datetime.datetime) -> ShareQuerySet:
    """Stopped in these days. Who is not known in another way is gone from every list, and so from this one."""
    day = timezone.localdate(since)
    return _known(user).filter(to_on__gt=day, to_on__lte=_day(user)).order_by("-to_on", "-pk")


def _known(user: User) -> ShareQuerySet:
    worker = access.facts_of(user).worker
    people = YoungPerson.objects.visible_to(user).values("pk")
    own = Share.objects.filter(agency=worker and worker.agency_id, content_object__in=people)
    return own.select_related("content_object")


def _day(user: User) -> datetime.date:
    return access.facts_of(user).day
