from dataclasses import dataclass, field

from cases.models.missing import MissingKind
from hubs.models import Bed, ClosureReason
from placements.models import Claim, ClaimKind, Out


@dataclass
class BedTonight:
    """`claim` is the stay or hold that covers the night, as far as the reader may know whose it is; `out` where they
    are while they are not in: `late` past the time by which they were to be back, `for_the_night` until the morning.
    """

    bed: Bed
    taken: bool
    claim: Claim | None = None
    leaving: list[Claim] = field(default_factory=list)
    arriving: list[Claim] = field(default_factory=list)
    out: Out | None = None
    late: bool = False
    for_the_night: bool = False

    @property
    def kept(self) -> bool:
        return self.claim is not None and self.claim.kind == ClaimKind.HOLD

    @property
    def closed(self) -> bool:
        return not self.taken and bool(self.bed.closure_reason)  # type: ignore[attr-defined]

    @property
    def missing(self) -> bool:
        return getattr(self.claim, "missing_kind", None) == MissingKind.MISSING

    @property
    def absent(self) -> bool:
        """Away without agreement: it is known where they are."""
        return getattr(self.claim, "missing_kind", None) == MissingKind.ABSENT

    @property
    def state(self) -> str:
        """One of `placements.sentence.SAID`: where whoever has the bed is now, or what the bed is."""
        if self.missing:
            return "missing"
        if self.absent:
            return "absent"
        if self.taken and self.claim is None:
            return "taken"  # whether they are in is not for this reader to know
        if self.taken:
            return "kept" if self.kept else self._whereabouts
        return "closed" if self.closed else "free"

    @property
    def _whereabouts(self) -> str:
        if self.out is None:
            return "in"
        if self.late:
            return "late"
        return "away" if self.for_the_night else "out"

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
