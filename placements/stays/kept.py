"""Who was in a bed before it was kept for them, and who sleeps where while it is."""

import datetime

from django.db.models import Q

from cases.models import YoungPerson
from placements.models import Claim, ClaimKind


def who_sleeps_in(person: YoungPerson, night: datetime.date) -> Claim | None:
    """Their nights in a hub's bed, where they have that one."""
    theirs = Claim.objects.covering(night).filter(person=person, kind=ClaimKind.HUB_BED)
    found: Claim | None = theirs.select_related("record", "stay", "bed").first()
    return found


def stay_before(hold: Claim) -> Claim | None:
    """Their nights in that bed up to the one from which it is kept."""
    theirs = Claim.objects.filter(
        person=hold.person_id, bed=hold.bed_id, end_on=hold.start_on, kind="hub_bed"
    )
    found: Claim | None = theirs.select_related("record", "stay").first()
    return found


def away_meanwhile(hold: Claim, night: datetime.date) -> Claim | None:
    """Where they are while it is kept: what began no earlier than that, and still goes on."""
    still = Q(end_on__isnull=True) | Q(end_on__gt=night)
    theirs = Claim.objects.filter(still, person=hold.person_id, bed=None, start_on__lte=night)
    found: Claim | None = theirs.select_related("record", "stay").first()
    return found
