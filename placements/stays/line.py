"""One claim on the page of moves: what its dates say, since when it is all one stay, and what may be done next."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from placements.models import Claim, ClaimKind
from placements.stays.ended import ASKED_FOR


@dataclass
class Line:
    """`since`: the first night of all of their stay here. `is_followed`: it goes on otherwise, or elsewhere."""

    claim: Claim
    since: datetime.date
    is_followed: bool
    today: datetime.date
    may: bool = False  # whether the reader may say something of it

    def nights(self, today: datetime.date) -> int:
        return (today - self.since).days

    @property
    def length(self) -> int:
        return self.nights(self.today)

    @property
    def is_awaited(self) -> bool:
        """As `now.is_awaited` says of one."""
        stay = self.claim.stay
        if stay.arrived_at or stay.goes_on:
            return False
        return self.claim.start_on > self.today or not self.claim.record.brought_in

    @property
    def is_late(self) -> bool:
        return self.claim.start_on < self.today

    @property
    def is_to_leave(self) -> bool:
        """As `ended.is_to_leave` says of one."""
        end_on, stay = self.claim.end_on, self.claim.stay
        if end_on is None or stay.left_at or self.claim.record.brought_in or self.is_followed:
            return False
        return self.today - ASKED_FOR <= end_on <= self.today

    @property
    def is_past_plan(self) -> bool:
        planned = self.claim.stay.expected_end_on
        return planned is not None and planned <= self.today

    @property
    def is_past_need(self) -> bool:
        """Of a kept bed."""
        planned = self.claim.hold.expected_end_on
        return planned is not None and planned <= self.today

    @property
    def moved_on(self) -> datetime.date:
        """The last day on which something happened: that it ended, or else began."""
        end_on = self.claim.end_on
        return end_on if end_on and end_on <= self.today else self.claim.start_on

    @property
    def has_ended(self) -> bool:
        return self.claim.end_on is not None and self.claim.end_on <= self.today


def line_of(claim: Claim, theirs: Iterable[Claim], today: datetime.date) -> Line:
    """`theirs` are all nights of theirs that the reader may read."""
    theirs = list(theirs)
    return Line(claim, since(claim, theirs), _is_followed(claim, theirs), today)


def since(claim: Claim, theirs: Iterable[Claim]) -> datetime.date:
    """Through each change of room at the hub, and while the bed was kept."""
    first, seen = claim, {claim.pk}
    while before := next((one for one in theirs if one.pk not in seen and _goes_on(first, one)), None):
        first = before
        seen.add(before.pk)
    return first.start_on


def _goes_on(claim: Claim, before: Claim) -> bool:
    if before.end_on != claim.start_on or not before.bed or not claim.bed:
        return False
    kept = claim.kind == ClaimKind.HOLD
    return before.bed.hub_id == claim.bed.hub_id and (kept or claim.stay.goes_on)


def _is_followed(claim: Claim, theirs: Iterable[Claim]) -> bool:
    if claim.end_on is None:
        return False
    return any(one.start_on >= claim.end_on for one in theirs if one.pk != claim.pk)


def covers(claim: Claim, night: datetime.date) -> bool:
    return claim.start_on <= night and (claim.end_on is None or claim.end_on > night)
