"""What of a line is hashed, and how: every column, as the database sends it in binary.

That form has lengths and nulls in it and depends on no setting of a session, so two different lines never look
alike. A later column makes a new shape; a batch names its own, and old batches are read by theirs.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

#: The columns of each shape, in order. Never changed, only added to.
SHAPES: Mapping[int, tuple[str, ...]] = {
    1: ("id", "at", "what", "act", "user_id", "actor", "agency_id", "role", "posting_id", "people", "records",
        "grounds", "counts", "request_id", "xid", "route", "asked"),
}  # fmt: skip
SHAPE = max(SHAPES)
#: A leaf: eight bytes of the line's id, then its hash.
ID, LEAF = 8, 40


def leaf(shape: int) -> str:
    return f"int8send(id) || sha256(record_send(row({', '.join(SHAPES[shape])})))"


def id_in(one: bytes) -> int:
    return int.from_bytes(one[:ID], "big", signed=True)


@dataclass(frozen=True)
class Batch:
    """A row of partners_seal. `first` and `last` are (transaction, id), in which order the lines are hashed."""

    number: int
    shape: int
    era: int
    first: tuple[int, int]
    last: tuple[int, int]
    lines: int
    leaves: bytes
    hash: bytes
    chained: bytes
    at: datetime

    def chained_to(self, before: bytes) -> bytes:
        """The root: over all columns of the row, the hash of its leaves among them, and the root before."""
        said = [self.number, self.shape, self.era, *self.first, *self.last, self.lines, self.hash.hex(),
                self.at.astimezone(UTC).isoformat(timespec="microseconds")]  # fmt: skip
        return hashlib.sha256(b"nwd trail\0" + before + json.dumps(said).encode()).digest()

    def leaf_at(self, place: int) -> bytes:
        return self.leaves[place * LEAF : (place + 1) * LEAF]


def hash_of(leaves: bytes) -> bytes:
    return hashlib.sha256(leaves).digest()
