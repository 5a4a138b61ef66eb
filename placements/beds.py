"""The beds of a hub on a night, and the claims on them, each in one query."""

import datetime

from django.db.models import BooleanField, F, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Concat
from django.utils import timezone

from cases.models import Allocation, MissingEpisode
from cases.models.key_work import AllocationRole
from hubs.models import Bed, Closure, Hub
from partners.access import Actor
from placements.models import Claim
from placements.night import covering


class IsClaimed(Func):
    """Whether anybody at all has the bed that night: taken is taken for whoever may see the bed (access.md)."""

    function = "nwd_is_claimed"
    output_field = BooleanField()


def beds_of(hub: Hub, night: datetime.date) -> QuerySet[Bed]:
    """Open on the night, or slept in all the same (tracker format, "Rules": that is no available night)."""
    closures = Closure.objects.filter(covering(night), bed=OuterRef("pk"))
    closures = closures.order_by(F("end_on").desc(nulls_first=True))
    beds: QuerySet[Bed] = (
        Bed.objects.filter(hub=hub)
        .annotate(
            taken=IsClaimed(F("pk"), Value(night)),
            closure_reason=Subquery(closures.values("reason")[:1]),
            closed_until=Subquery(closures.values("end_on")[:1]),
        )
        .filter(
            Q(opened_on__lte=night) & (Q(closed_on__isnull=True) | Q(closed_on__gt=night)) | Q(taken=True)
        )
        .order_by("name", "tracker_ref")
    )
    return beds


def claims_of(hub: Hub, user: Actor, night: datetime.date, today: datetime.date) -> QuerySet[Claim]:
    """Those of the night and those that begin or end on the day, each with what is known of the young person now."""
    person = OuterRef("person")
    workers = Allocation.objects.visible_to(user).live_on(today)
    key_workers = workers.filter(person=person, role=AllocationRole.KEY_WORKER)
    name = Concat("worker__given_name", Value(" "), "worker__family_name", output_field=TextField())
    episodes = MissingEpisode.objects.visible_to(user).open()
    missing = episodes.filter(person=person, started_at__lte=timezone.now())
    first = ("-kind", "started_at")  # missing before away without agreement
    elsewhere = Claim.objects.visible_to(user).stays().filter(covering(night), person=person)
    claims = Claim.objects.visible_to(user).filter(
        covering(night) | Q(end_on=today) | Q(start_on=today), bed__hub=hub
    )
    told: QuerySet[Claim] = claims.select_related("person", "hold", "stay").annotate(
        key_worker=Subquery(key_workers.values(name=name)[:1]),
        missing_since=Subquery(missing.order_by(*first).values("started_at")[:1]),
        missing_kind=Subquery(missing.order_by(*first).values("kind")[:1]),
        away_at=Subquery(elsewhere.values("kind")[:1]),
    )
    return told
