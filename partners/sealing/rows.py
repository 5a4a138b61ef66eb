"""Batches and lines as they lie in the database, in the order in which they are hashed, a part at a time."""

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from partners.sealing.eras import Era
from partners.sealing.shape import Batch, leaf

COLUMNS = (
    "number, shape, era, first_xid::text::bigint, first_id, last_xid::text::bigint, last_id, lines, leaves, hash, "
    "chained, at"
)
BATCHES = f"SELECT {COLUMNS} FROM partners_seal WHERE number > %s ORDER BY number LIMIT %s"  # noqa: S608
LAST = f"SELECT {COLUMNS} FROM partners_seal ORDER BY number DESC LIMIT 1"  # noqa: S608
LINES = """
    DECLARE trail_lines NO SCROLL CURSOR FOR SELECT {leaf} FROM partners_trail
    WHERE id > %s AND id <= %s AND (xid, id) > (%s::text::xid8, %s)
    ORDER BY xid, id, at
"""
BATCHES_AT_ONCE, LINES_AT_ONCE = 20, 20_000


def last_batch(cursor: CursorWrapper) -> Batch | None:
    cursor.execute(LAST)
    row = cursor.fetchone()
    return batch_of(row) if row else None


def batches(after: int = 0) -> Iterator[Batch]:
    while True:
        with connection.cursor() as cursor:
            cursor.execute(BATCHES, [after, BATCHES_AT_ONCE])
            found = [batch_of(row) for row in cursor.fetchall()]
        if not found:
            return
        yield from found
        after = found[-1].number


def batch_of(row: tuple[Any, ...]) -> Batch:
    number, shape, era, first_xid, first_id, last_xid, last_id, lines, leaves, digest, chained, at = row
    return Batch(
        number=number, shape=shape, era=era, first=(first_xid, first_id), last=(last_xid, last_id), lines=lines,
        leaves=bytes(leaves), hash=bytes(digest), chained=bytes(chained), at=at,
    )  # fmt: skip


class Lines:
    """The leaves of a run of lines that were hashed in one shape, from one place in the order on.

    A cursor that the database keeps, so inside a transaction; `take` gives the next ones, fewer where they end.
    """

    def __init__(self, era: Era, shape: int, after: tuple[int, int]) -> None:
        self.ready = bytearray()
        self.cursor = connection.cursor()
        told: list[int | str] = [era.after_id, era.until_id, str(after[0]), after[1]]
        self.cursor.execute(LINES.format(leaf=leaf(shape)), told)

    def take(self, length: int) -> bytes:
        """So many bytes of leaves, if so many are left."""
        while len(self.ready) < length:
            self.cursor.execute(f"FETCH {LINES_AT_ONCE} FROM trail_lines")
            found = self.cursor.fetchall()
            if not found:
                break
            self.ready += b"".join([one for (one,) in found])
        taken = bytes(self.ready[:length])
        del self.ready[:length]
        return taken

    def close(self) -> None:
        self.cursor.execute("CLOSE trail_lines")
        self.cursor.close()
