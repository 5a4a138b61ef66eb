"""Shares when a new version of their agreement takes over: the young person stays shared, under the new one."""

import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from hubs.columns import new_reference
from partners import trail
from partners.access import Actor, Service
from partners.agreements.questions import agreements, lead_agency
from partners.agreements.states import look
from partners.context import acting
from partners.models import Agency, Agreement, Share


@transaction.atomic
def carry_shares_due(*, by: Actor) -> int:
    """Of every version that all have signed and that has started: for those that were signed for a later day."""
    today, lead = timezone.localdate(), lead_agency()
    later = agreements().filter(
        Q(end_on__isnull=True) | Q(end_on__gt=today), version__gt=1, start_on__lte=today
    )
    seen = [look(one, today, lead) for one in later.order_by("number", "version")]
    return sum(
        carry_shares(new=one.agreement, parties=one.parties, day=today, by=by)
        for one in seen
        if not one.missing
    )


@transaction.atomic
def carry_shares(*, new: Agreement, parties: list[Agency], day: datetime.date, by: Actor) -> int:
    """Each share under an earlier version that goes on after `day` ends then, and begins again under the new one.

    Done as the service: whoever signs an agreement need not know the young people it is about.
    """
    goes_on = Q(to_on__isnull=True) | Q(to_on__gt=day)
    with acting(Service()):
        before = Agreement.objects.filter(number=new.number, version__lt=new.version)
        shares = list(
            Share.objects.select_for_update(no_key=True).filter(
                goes_on, agreement__in=before, agency__in=parties
            )
        )
        starts = {share.pk: max(day, share.from_on) for share in shares}
        again = [_again(share, new, starts[share.pk]) for share in shares]
        for share in shares:
            share.to_on = starts[share.pk]
        Share.objects.bulk_update(shares, ["to_on"], batch_size=500)
        Share.objects.bulk_create(again, batch_size=500)
        people = [share.content_object_id for share in shares]
        if people:
            trail.write(
                by=by, what="permission", act="carry_shares", people=people, counts={"agreement": new.pk}
            )
    return len(shares)


def _again(share: Share, new: Agreement, day: datetime.date) -> Share:
    kept = ("group_id", "permission_id", "content_object_id", "agency_id", "to_on", "why", "shared_by_id",
            "told", "said")  # fmt: skip
    same = {name: getattr(share, name) for name in kept}
    return Share(reference=new_reference(), agreement=new, from_on=day, **same)
