"""Whom a hub could move in: it supports them, or they were asked for, and they sleep in no hub's bed that night."""

import datetime

from django.db.models import Exists, OuterRef, QuerySet

from cases.models import Referral, YoungPerson
from cases.models.referral import Decision
from hubs.models import Hub
from partners.models import User
from placements.models import Claim, ClaimKind


def who_may_move_in(hub: Hub, user: User, night: datetime.date) -> QuerySet[YoungPerson]:
    open_ones = (Decision.PENDING, Decision.ACCEPTED)
    asked = Referral.objects.visible_to(user).filter(hub=hub, closed_on=None, decision__in=open_ones)
    sleeps = Claim.objects.visible_to(user).covering(night).filter(kind=ClaimKind.HUB_BED)
    people = YoungPerson.objects.visible_to(user).filter(pk__in=asked.values("person"), died_on=None)
    known: QuerySet[YoungPerson] = people.exclude(Exists(sleeps.filter(person=OuterRef("pk"))))
    return known.order_by("given_name", "family_name", "pk")
