"""How much of a medicine should be there, and where a count said otherwise: sums of lines, and nothing else."""

from dataclasses import dataclass

from placements.models import Medicine, MedicineGiven, Outcome


@dataclass(frozen=True)
class Stock:
    """`there` is what should be there now. `off`: by how much the last count was another number, below 0 for less."""

    there: int
    counted: MedicineGiven | None
    off: int

    @property
    def less(self) -> int:
        return -self.off

    @property
    def is_kept(self) -> bool:
        return self.there != 0 or self.counted is not None


def stock_of(lines: list[MedicineGiven]) -> Stock:
    """Of one medicine. A count is believed: what follows goes on from it, and the first may begin it."""
    there, counted, off, begun = 0, None, 0, False
    for line in sorted(lines, key=lambda one: (one.offered_at, one.pk)):
        if line.outcome == Outcome.COUNTED:
            counted, off, there = line, line.units - there if begun else 0, line.units
        elif line.outcome == Outcome.CAME_IN:
            there += line.units
        else:
            there -= line.units
        begun = begun or line.outcome in (Outcome.COUNTED, Outcome.CAME_IN)
    return Stock(there, counted, off)


def stock_now(medicine: Medicine) -> Stock:
    return stock_of(list(MedicineGiven.objects.standing().filter(medicine=medicine)))
