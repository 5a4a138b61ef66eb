"""Who is in tonight: each bed of a hub, who has it, and what its dates say.

The night of a day runs into the next morning; until six o'clock the page speaks of the night that is still on
(docs/decisions.md). Leaving and arriving are of the calendar's day. A bed is taken for all who may see the hub; who
has it only for those who may see the young person. Who is missing stands first, and so does an emergency ("emergency"
before "planned", as the alphabet has it). Four queries a hub and one for who is out, whatever the number of beds.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from cases.models import Referral
from cases.models.referral import Decision
from hubs.models import Hub
from partners.access import Actor
from placements.bed_tonight import BedTonight
from placements.beds import beds_of, claims_of
from placements.night import night_of
from placements.out.now import is_for_the_night, is_late, outs_of
from placements.sentence import sentence

#: Who is not where they should be stands above everybody else, who stand by the name of their bed.
FIRST = ("missing", "late")


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
    def sentence(self) -> str:
        return sentence(bed.state for bed in self.beds) if self.beds else ""

    @property
    def people(self) -> list[int]:
        """Whom the page shows: for the trail."""
        claims = [claim for bed in self.beds for claim in [bed.claim, *bed.leaving, *bed.arriving] if claim]
        return [claim.person_id for claim in claims] + [referral.person_id for referral in self.waiting]


def tonight(hub: Hub, user: Actor, now: datetime.datetime | None = None) -> Tonight:
    return nights([hub], user, now)[0]


def nights(hubs: Iterable[Hub], user: Actor, now: datetime.datetime | None = None) -> list[Tonight]:
    """Of several hubs who is out is asked once."""
    now = now or timezone.now()
    found = [_beds_and_who(hub, user, now) for hub in hubs]
    at_home = [row for one in found for row in one.beds if row.claim and not row.kept]
    outs = outs_of([row.claim.person_id for row in at_home if row.claim], user, now)
    for row in at_home:
        out = outs.get(row.claim.person_id) if row.claim else None
        if out is not None:
            row.out, row.late = out, is_late(out, now)
            row.for_the_night = is_for_the_night(out, night_of(now))
    for one in found:
        one.beds.sort(key=lambda row: FIRST.index(row.state) if row.state in FIRST else len(FIRST))
    return found


def _beds_and_who(hub: Hub, user: Actor, now: datetime.datetime) -> Tonight:
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
    asked = list(waiting.select_related("person", "record").order_by("route", "received_at"))
    living = {row.claim.person_id for row in rows.values() if row.claim and not row.kept}
    for one in asked:  # who came in an emergency waits no longer: the answer does
        one.lives_here = one.person_id in living
    return Tonight(hub, night, now, list(rows.values()), asked)
