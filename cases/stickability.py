"""Whether the same worker stays in touch: four indices of continuity, over reached contacts in order.

Source: BMC Health Services Research 2022, 10.1186/s12913-022-07953-z, table 2. N contacts, n_i of them with worker i,
M workers. All four fall as contacts rise, and a specialist who was asked in lowers them too: none is shown without N,
and low is not bad by itself. A contact without a worker is left out; under `FEWEST` there are too few to say.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

FEWEST = 3
#: The Bice-Boxerman index as SQL, over a row for each worker with `n` contacts: the measure and the page share it.
COC_OVER, COC_UNDER = "sum(n * n) - sum(n)", "sum(n) * (sum(n) - 1)"


@dataclass(frozen=True)
class Continuity:
    """`most`: with whoever had most; `pairs`: sum of n_i (n_i - 1); `same`: with the one of the time before."""

    contacts: int
    workers: int
    most: int
    pairs: int
    same: int

    @property
    def enough(self) -> bool:
        return self.contacts >= FEWEST

    @property
    def upc(self) -> Fraction | None:
        """Usual provider: the share of the one whom they saw most."""
        return Fraction(self.most, self.contacts) if self.contacts else None

    @property
    def coc(self) -> Fraction | None:
        """Bice-Boxerman: how likely two contacts are with the same worker."""
        under = self.contacts * (self.contacts - 1)
        return Fraction(self.pairs, under) if under else None

    @property
    def secon(self) -> Fraction | None:
        """Sequential: how often it was the same worker as the time before."""
        return Fraction(self.same, self.contacts - 1) if self.contacts > 1 else None

    @property
    def mmci(self) -> Fraction | None:
        """Modified, modified: few workers for many contacts."""
        if not self.contacts:
            return None
        near = self.contacts + Fraction(1, 10)
        return (1 - self.workers / near) / (1 - 1 / near)


def continuity(workers: Sequence[Hashable]) -> Continuity:
    """Of who it was each time, the oldest first."""
    known = [worker for worker in workers if worker is not None]
    counts = Counter(known).values()
    same = sum(before == after for before, after in pairwise(known))
    return Continuity(len(known), len(counts), max(counts, default=0), sum(n * (n - 1) for n in counts), same)
