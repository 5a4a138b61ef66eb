"""Where somebody is tonight whose bed this is: missing, at home, in hospital, on an activity. Asked, never stored.

An open episode comes first; then what a bed is kept for, or where they sleep meanwhile; then who is out overnight.
"""

import datetime

from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from cases.models import MissingEpisode
from cases.models.missing import MissingKind
from partners.access import Actor
from placements.models import Claim, ClaimKind, ClaimQuerySet, HoldReason, Out
from placements.models.out import OutSort
from placements.night import MORNING, covering

EPISODES = {MissingKind.MISSING: "missing", MissingKind.ABSENT: "away, not agreed"}
AT = {ClaimKind.FAMILY: "at home", ClaimKind.HOSPITAL: "in hospital", ClaimKind.ACTIVITY: "on an activity"}
KEPT = {
    HoldReason.HOSPITAL: "in hospital",
    HoldReason.ACTIVITY: "on an activity",
    HoldReason.MISSING: "missing",
}
OUT = {
    OutSort.FAMILY: "with family",
    OutSort.FRIENDS: "with friends",
    OutSort.HOSPITAL: "in hospital",
    OutSort.ACTIVITY: "on an activity",
}


def with_away(claims: ClaimQuerySet, user: Actor, night: datetime.date) -> ClaimQuerySet:
    """Each claim with what `tell` makes its words of, as far as the reader may know it."""
    person = OuterRef("person")
    episodes = MissingEpisode.objects.visible_to(user).open().filter(person=person)
    elsewhere = Claim.objects.visible_to(user).stays().filter(covering(night), person=person, bed=None)
    outs = Out.objects.visible_to(user).open().filter(_overnight(night), person=person)
    told: ClaimQuerySet = claims.annotate(
        episode=Subquery(episodes.order_by("-kind", "started_at").values("kind")[:1]),
        sleeps_at=Subquery(elsewhere.values("kind")[:1]),
        out_sort=Subquery(outs.values("sort")[:1]),
    )
    return told


def _overnight(night: datetime.date) -> Q:
    """Away until the morning at least; who has no time to be back by is away until they are back."""
    ends = timezone.make_aware(
        datetime.datetime.combine(night + datetime.timedelta(days=1), datetime.time(MORNING))
    )
    return Q(back_by__isnull=True) | Q(back_by__gte=ends)


def tell(claim: Claim) -> str:
    episode, sleeps_at, out = (getattr(claim, name) for name in ("episode", "sleeps_at", "out_sort"))
    if episode:
        return EPISODES[episode]
    if claim.kind == ClaimKind.HOLD:
        return AT.get(sleeps_at) or KEPT.get(claim.hold.reason) or "away"  # type: ignore[call-overload]
    return OUT.get(out, "away") if out else ""
