"""Whom a hub could move in: it supports them, or they were asked for, and they sleep in no hub's bed that night."""

import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from cases.models import Referral, YoungPerson
from cases.models.referral import Decision
from hubs.models import Hub
from partners.models import User
from placements.models import Claim, ClaimKind, Offer

#: So long after a yes somebody is thought to wait for a bed; whoever is supported at home for longer is not.
LATELY = datetime.timedelta(days=28)


def who_may_move_in(hub: Hub, user: User, night: datetime.date) -> QuerySet[YoungPerson]:
    """`waits`: asked for lately, or a place at the hub is being looked at for them. They stand first."""
    referrals = Referral.objects.visible_to(user).filter(hub=hub, closed_on=None)
    asked = referrals.filter(decision__in=(Decision.PENDING, Decision.ACCEPTED))
    lately = Q(decision=Decision.PENDING) | Q(received_at__gte=timezone.now() - LATELY)
    theirs = {"person": OuterRef("pk")}
    looked_at = Offer.objects.visible_to(user).open().filter(bed__hub=hub, **theirs)
    sleeps = Claim.objects.visible_to(user).covering(night).filter(kind=ClaimKind.HUB_BED)
    people: Any = YoungPerson.objects.visible_to(user).filter(pk__in=asked.values("person"), died_on=None)
    people = people.annotate(waits=Exists(asked.filter(lately, **theirs)) | Exists(looked_at))
    known = people.exclude(Exists(sleeps.filter(**theirs)))
    found: QuerySet[YoungPerson] = known.order_by("-waits", "given_name", "family_name", "pk")
    return found
