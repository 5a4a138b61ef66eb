"""How far the trail has settled: every transaction below this number is over, and every line of it can be read.

Only transactions of this database count: in a cluster that others share, `pg_snapshot_xmin` would wait for theirs.
"""

from django.db.backends.utils import CursorWrapper

#: The snapshot is older than the list of who is still at work, so whoever is below the one and not in the other is
#: over. The list has numbers of 32 bits; whatever has begun since then lies beyond the snapshot's end.
SETTLED_BELOW = """
    WITH here AS (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS ends),
    at_work AS (
        SELECT backend_xid AS xid FROM pg_stat_activity
        WHERE backend_xid IS NOT NULL AND (datid IS NULL OR datname = current_database())
        UNION ALL SELECT transaction FROM pg_prepared_xacts WHERE database = current_database()
    ),
    ago AS (SELECT (ends - xid::text::bigint) & 4294967295 AS many FROM here, at_work)
    SELECT ends - coalesce((SELECT max(many) FROM ago WHERE many < 2147483648), 0) FROM here
"""


def settled_below(cursor: CursorWrapper) -> int:
    """Asked before the lines are, in a statement of its own, and once in a transaction.

    The lines' statement then sees all that was over here; within a transaction PostgreSQL gives the same list again.
    """
    cursor.execute(SETTLED_BELOW)
    (number,) = cursor.fetchone()
    return int(number)
