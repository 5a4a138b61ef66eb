"""The young people who are shared with the reader's agency: those the reader may know of, and no other."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from cases.models import YoungPerson
from nwd.pages.needs import MOST, Listed
from partners import access
from partners.models import Share, User
from partners.models.share import ShareQuerySet


@dataclass(frozen=True)
class Shared:
    """`ended` in these days: who is not known in another way is gone from every list, and so from this one."""

    live: Listed
    ended: list[Share]

    @property
    def people(self) -> list[int]:
        return [share.content_object_id for share in [*self.live.rows, *self.ended]]


def shares_of(user: User) -> ShareQuerySet:
    """Live, under an agreement in force."""
    return _known(user).live_on(_day(user)).filter(agreement_id__in=access.facts_of(user).agreements)


def shared_lately(user: User, since: datetime.datetime) -> Shared:
    """The first of either, newest first, in one query."""
    day, over = _day(user), Q(to_on__isnull=False, to_on__lte=_day(user))
    recent = over & Q(to_on__gt=timezone.localdate(since))
    live = ~over & Q(from_on__lte=day, agreement_id__in=access.facts_of(user).agreements)
    found: Any = _known(user).filter(recent | live).annotate(is_over=ExpressionWrapper(over, BooleanField()))
    newest = [F("to_on").desc(), F("from_on").desc(), F("pk").desc()]
    place = Window(RowNumber(), partition_by=F("is_over"), order_by=newest)
    found = found.annotate(how_many=Window(Count("*"), partition_by=F("is_over")), place=place)
    rows: list[Any] = list(found.filter(Q(place__lte=MOST)).order_by("is_over", "place"))
    now = [share for share in rows if not share.is_over]
    return Shared(Listed(now, now[0].how_many if now else 0), [share for share in rows if share.is_over])


def _known(user: User) -> ShareQuerySet:
    people = YoungPerson.objects.visible_to(user).values("pk")
    own = Share.objects.filter(agency_id=access.facts_of(user).told["agency"], content_object__in=people)
    return own.select_related("content_object")


def _day(user: User) -> datetime.date:
    return access.facts_of(user).day
