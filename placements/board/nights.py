"""A night of a bed, and what the reader may know of the bed."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from hubs.models import Bed, Closure
from placements.models import Claim
from placements.stays.nights import Nights


@dataclass(frozen=True)
class Night:
    """`state`: in, hoped (their planned end has come, nothing is decided), away (tonight alone; `away` says where),
    kept, taken (by somebody the reader may not know), closed, shut (no such bed yet, or any more), free.
    """

    on: datetime.date
    state: str
    claim: Claim | None = None
    closure: Closure | None = None
    away: str = ""

    @property
    def like(self) -> tuple[str, int | None, int | None]:
        return self.state, self.claim.pk if self.claim else None, self.closure.pk if self.closure else None


@dataclass(frozen=True)
class Told:
    """Of one bed: the claims that the reader may see, and the stretches on which anybody at all has it."""

    bed: Bed
    closures: Sequence[Closure]
    claims: Sequence[Claim]
    taken: Sequence[Nights]
