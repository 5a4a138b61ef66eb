"""Whom a hub could move in: it supports them, or they were asked for, and they sleep in no hub's bed that night."""

import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from cases.models import Allocation, Referral, YoungPerson
from cases.models.referral import Decision
from hubs.models import Hub
from partners.models import User
from placements.models import Claim, ClaimKind, Offer

#: So long after a yes somebody is thought to wait for a bed; whoever is supported at home for longer is not.
LATELY = datetime.timedelta(days=28)


def who_may_move_in(hub: Hub, user: User, night: datetime.date) -> QuerySet[YoungPerson]:
    """`waits`: asked for lately, or a place at the hub is being looked at for them. They stand first; then the
    reader's own. Of whom else the hub supports there may be a hundred, who are found by name.
    """
    referrals = Referral.objects.visible_to(user).filter(hub=hub, closed_on=None)
    asked = referrals.filter(decision__in=(Decision.PENDING, Decision.ACCEPTED))
    lately = Q(decision=Decision.PENDING) | Q(received_at__gte=timezone.now() - LATELY)
    theirs = {"person": OuterRef("pk")}
    looked_at = Offer.objects.visible_to(user).open().filter(bed__hub=hub, **theirs)
    mine = Allocation.objects.visible_to(user).live_on(timezone.localdate()).filter(worker=user.worker_id)
    people: Any = without_a_bed(user, night).filter(pk__in=asked.values("person"))
    people = people.annotate(waits=Exists(asked.filter(lately, **theirs)) | Exists(looked_at))
    known = people.filter(Q(waits=True) | Exists(mine.filter(**theirs)))
    found: QuerySet[YoungPerson] = known.order_by("-waits", "given_name", "family_name", "pk")
    return found


def without_a_bed(user: User, night: datetime.date) -> QuerySet[YoungPerson]:
    """Whoever the reader may know and sleeps in no hub's bed that night, as far as they may know it."""
    sleeps = Claim.objects.visible_to(user).covering(night).filter(kind=ClaimKind.HUB_BED)
    people: Any = YoungPerson.objects.visible_to(user).filter(died_on=None)
    found: QuerySet[YoungPerson] = people.exclude(Exists(sleeps.filter(person=OuterRef("pk"))))
    return found
