"""Who is in tonight: each bed of a hub, who has it, and what its dates say.

The night of a day runs into the next morning; until six o'clock the page speaks of the night that is still on
(docs/decisions.md). Leaving and arriving are of the calendar's day. A bed is taken for all who may see the hub; who
has it only for those who may see the young person. Four queries, whatever the number of beds.
"""

import datetime
from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat
from django.utils import timezone

from cases.models import Allocation, MissingEpisode, Referral
from cases.models.key_work import AllocationRole
from cases.models.missing import MissingKind
from cases.models.referral import Decision
from hubs.models import Bed, Closure, ClosureReason, Hub
from partners.access import Actor
from placements.models import Claim, ClaimKind

MORNING = 6


def night_of(now: datetime.datetime) -> datetime.date:
    """The date on which the night began that is on or comes next."""
    local = timezone.localtime(now)
    return local.date() - datetime.timedelta(days=local.hour < MORNING)


@dataclass
class BedTonight:
    """`claim` is the stay or hold that covers the night, as far as the reader may know whose it is."""

    bed: Bed
    taken: bool
    claim: Claim | None = None
    leaving: list[Claim] = field(default_factory=list)
    arriving: list[Claim] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        return self.claim is not None and self.claim.kind == ClaimKind.HOLD

    @property
    def closed(self) -> bool:
        return not self.taken and bool(self.bed.closure_reason)  # type: ignore[attr-defined]

    @property
    def away_at(self) -> str:
        """Where somebody sleeps whose bed is kept: the kind of home, in words."""
        kind = getattr(self.claim, "away_at", None)
        return str(ClaimKind(kind).label) if kind else ""

    @property
    def free(self) -> bool:
        return not self.taken and not self.closed

    @property
    def closure(self) -> str:
        """The reason in words, also over a bed that somebody sleeps in all the same."""
        reason = self.bed.closure_reason  # type: ignore[attr-defined]
        return str(ClosureReason(reason).label) if reason else ""


@dataclass(frozen=True)
class Tonight:
    hub: Hub
    night: datetime.date
    now: datetime.datetime
    beds: list[BedTonight]
    waiting: list[Referral]

    @property
    def today(self) -> datetime.date:
        return timezone.localdate(self.now)

    @property
    def morning(self) -> datetime.date:
        return self.night + datetime.timedelta(days=1)

    @property
    def missing(self) -> int:
        """Away without agreement is told apart: it is known where they are."""
        kinds = (getattr(bed.claim, "missing_kind", None) for bed in self.beds)
        return sum(1 for kind in kinds if kind == MissingKind.MISSING)

    @property
    def sentence(self) -> str:
        """As somebody would say it: 6 of 9 beds are taken tonight, 1 is kept, 1 out of use, 1 free."""
        taken = sum(1 for bed in self.beds if bed.taken and not bed.kept)
        kept = sum(1 for bed in self.beds if bed.kept)
        closed, free = sum(1 for bed in self.beds if bed.closed), sum(1 for bed in self.beds if bed.free)
        parts = [f"{taken} of {len(self.beds)} beds {'is' if taken == 1 else 'are'} taken tonight"]
        parts += [f"{kept} {'is' if kept == 1 else 'are'} kept"] * bool(kept)
        parts += [f"{closed} out of use"] * bool(closed)
        parts += [f"{free} free" if free else "none free"]
        return f"{', '.join(parts)}. {_missing_words(self.missing)}".strip()

    @property
    def people(self) -> list[int]:
        """Whom the page shows: for the trail."""
        claims = [claim for bed in self.beds for claim in [bed.claim, *bed.leaving, *bed.arriving] if claim]
        return [claim.person_id for claim in claims] + [referral.person_id for referral in self.waiting]


def _missing_words(count: int) -> str:
    if count == 1:
        return "One young person is missing."
    return f"{count} young people are missing." if count else ""


def tonight(hub: Hub, user: Actor, now: datetime.datetime | None = None) -> Tonight:
    now = now or timezone.now()
    night, today = night_of(now), timezone.localdate(now)
    rows = {bed.pk: BedTonight(bed, taken=bed.taken) for bed in _beds(hub, night)}  # type: ignore[attr-defined]
    for claim in _claims(hub, user, night, today):
        if claim.bed_id not in rows:
            continue
        row = rows[claim.bed_id]
        if claim.start_on <= night and (claim.end_on is None or claim.end_on > night):
            row.claim = claim
        if claim.end_on == today:
            row.leaving.append(claim)
        if claim.start_on == today and claim.end_on != today:
            row.arriving.append(claim)
    waiting = Referral.objects.visible_to(user).filter(
        hub=hub, decision=Decision.PENDING, closed_on__isnull=True
    )
    return Tonight(
        hub,
        night,
        now,
        list(rows.values()),
        list(waiting.select_related("person", "record").order_by("received_at")),
    )


def _covering(night: datetime.date) -> Q:
    return Q(start_on__lte=night) & (Q(end_on__isnull=True) | Q(end_on__gt=night))


def _beds(hub: Hub, night: datetime.date) -> QuerySet[Bed]:
    """Open on the night, or slept in all the same (tracker format, "Rules": that is no available night)."""
    claims = Claim.objects.filter(_covering(night), bed=OuterRef("pk"))
    closures = Closure.objects.filter(_covering(night), bed=OuterRef("pk"))
    closures = closures.order_by(F("end_on").desc(nulls_first=True))
    beds: QuerySet[Bed] = (
        Bed.objects.filter(hub=hub)
        .annotate(
            taken=Exists(claims),
            closure_reason=Subquery(closures.values("reason")[:1]),
            closed_until=Subquery(closures.values("end_on")[:1]),
        )
        .filter(
            Q(opened_on__lte=night) & (Q(closed_on__isnull=True) | Q(closed_on__gt=night)) | Q(taken=True)
        )
        .order_by("name", "tracker_ref")
    )
    return beds


def _claims(hub: Hub, user: Actor, night: datetime.date, today: datetime.date) -> QuerySet[Claim]:
    """Those of the night and those that begin or end on the day, each with what is known of the young person now."""
    person = OuterRef("person")
    key_workers = Allocation.objects.live_on(today).filter(person=person, role=AllocationRole.KEY_WORKER)
    missing = MissingEpisode.objects.open().filter(person=person, started_at__lte=timezone.now())
    first = ("-kind", "started_at")  # missing before away without agreement
    elsewhere = Claim.objects.stays().filter(_covering(night), person=person)
    claims = Claim.objects.visible_to(user).filter(
        _covering(night) | Q(end_on=today) | Q(start_on=today), bed__hub=hub
    )
    told: QuerySet[Claim] = claims.select_related("person", "hold").annotate(
        key_worker=Subquery(
            key_workers.values(name=Concat("worker__given_name", Value(" "), "worker__family_name"))[:1]
        ),
        missing_since=Subquery(missing.order_by(*first).values("started_at")[:1]),
        missing_kind=Subquery(missing.order_by(*first).values("kind")[:1]),
        away_at=Subquery(elsewhere.values("kind")[:1]),
    )
    return told
