"""Who is in tonight: each bed of a hub, who has it, and what its dates say.

The night of a day runs into the next morning; until six o'clock the page speaks of the night that is still on
(docs/decisions.md). Leaving and arriving are of the calendar's day. A bed is taken for all who may see the hub; who
has it only for those who may see the young person. Four queries, whatever the number of beds.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from cases.models import Referral
from cases.models.missing import MissingKind
from cases.models.referral import Decision
from hubs.models import Hub
from partners.access import Actor
from placements.bed_tonight import BedTonight
from placements.beds import beds_of, claims_of
from placements.night import night_of


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
    rows = {bed.pk: BedTonight(bed, taken=bed.taken) for bed in beds_of(hub, night)}  # type: ignore[attr-defined]
    for claim in claims_of(hub, user, night, today):
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
