"""In which cluster a line was written. Transactions are counted anew in a cluster that a dump was restored to, so
the order of the lines begins again there; ids go on, and tell which lines are older (partitions.py, `begin_era`)."""

from dataclasses import dataclass
from itertools import pairwise

from django.db.backends.utils import CursorWrapper

#: Ids end before it.
ENDLESS = 2**63 - 1


@dataclass(frozen=True)
class Era:
    number: int
    after_id: int
    until_id: int
    is_last: bool
    is_here: bool


def eras(cursor: CursorWrapper) -> list[Era]:
    cursor.execute(
        "SELECT number, after_id, system = (SELECT system_identifier::text FROM pg_control_system()) "
        "FROM partners_trailera ORDER BY number"
    )
    rows = [*cursor.fetchall(), (0, ENDLESS, False)]
    return [
        Era(number, after, following, is_last=not next_number, is_here=here)
        for (number, after, here), (next_number, following, _) in pairwise(rows)
    ]
