"""Sealing what has settled: lines below the oldest transaction still open here, by transaction and id.

PostgreSQL knows no order of commits, and a long import commits low ids late; of a transaction that is over, every
line that will ever be there is there (record.md, "The trail").
"""

import dataclasses

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from partners.access import Service
from partners.context import acting
from partners.sealing import roots
from partners.sealing.eras import Era, eras
from partners.sealing.refusal import Refused
from partners.sealing.rows import last_batch
from partners.sealing.settled import settled_below
from partners.sealing.shape import SHAPE, Batch, hash_of, leaf

BATCH = 10_000
#: One at a time: the advisory lock's number, "seal".
LOCK = 0x7365616C
SETTLED = """
    SELECT xid::text::bigint AS place, id, {leaf} FROM partners_trail
    WHERE id > %s AND id <= %s AND (xid, id) > (%s::text::xid8, %s)
      AND (NOT %s OR xid < %s::text::xid8)
    ORDER BY xid, id LIMIT %s
"""
#: The planner cannot know how many lines have settled, and would read and sort all of them for each batch.
BY_INDEX = "SET LOCAL enable_sort = off; SET LOCAL enable_seqscan = off"
KEEP = """
    INSERT INTO partners_seal (number, shape, era, first_xid, first_id, last_xid, last_id, lines, leaves, hash,
                               chained, at)
    VALUES (%s, %s, %s, %s::text::xid8, %s, %s::text::xid8, %s, %s, %s, %s, %s, %s)
"""


def seal(*, most: int = BATCH) -> int:
    """All that has settled, at most `most` lines a batch; gives how many lines. Their roots are outside then.

    Each batch commits before its root leaves, so not inside a transaction.
    """
    if connection.in_atomic_block:
        raise RuntimeError("Sealing opens transactions of its own: leave this one first.")
    roots.hand_out()  # refuses before anything is added to an older state of the database
    sealed = 0
    while lines := _seal_one(most):
        sealed += lines
    if sealed:
        roots.hand_out()
    return sealed


def _seal_one(most: int) -> int:
    with acting(Service()), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(BY_INDEX)
        below = settled_below(cursor)
        last = last_batch(cursor)
        for era in eras(cursor):
            if last and era.number < last.era:
                continue
            if era.is_last and not era.is_here:
                raise Refused("The database was restored to another cluster. Run migrate before it is used.")
            if batch := _settled(cursor, era, last, below, most):
                keep(cursor, batch)
                return batch.lines
    return 0


def _settled(cursor: CursorWrapper, era: Era, last: Batch | None, below: int, most: int) -> Batch | None:
    after = last.last if last and last.era == era.number else (0, 0)
    told: list[int | str] = [
        era.after_id,
        era.until_id,
        str(after[0]),
        after[1],
        era.is_last,
        str(below),
        most,
    ]
    cursor.execute(SETTLED.format(leaf=leaf(SHAPE)), told)
    rows = cursor.fetchall()
    if not rows:
        return None
    leaves = b"".join([one for _, _, one in rows])
    batch = Batch(
        number=last.number + 1 if last else 1, shape=SHAPE, era=era.number, first=rows[0][:2], last=rows[-1][:2],
        lines=len(rows), leaves=leaves, hash=hash_of(leaves), chained=b"", at=timezone.now(),
    )  # fmt: skip
    return dataclasses.replace(batch, chained=batch.chained_to(last.chained if last else b""))


def keep(cursor: CursorWrapper, batch: Batch) -> None:
    cursor.execute(
        KEEP,
        [batch.number, batch.shape, batch.era, str(batch.first[0]), batch.first[1], str(batch.last[0]),
         batch.last[1], batch.lines, batch.leaves, batch.hash, batch.chained, batch.at],
    )  # fmt: skip
