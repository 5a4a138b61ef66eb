"""How many rows each table has and what they add up to: equal before and after, or something was lost.

The sum of the rows' digests does not depend on their order, which a restore changes. It finds what was lost or
altered by mistake; against somebody who alters a backup on purpose stands the manifest's own digest.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psycopg2.extensions import cursor as Cursor

#: Partitions each for itself; a partitioned table has no rows of its own.
TABLES = """
    SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    ORDER BY 1
"""
CONTENT = """
    SELECT count(*), coalesce(sum(('x' || left(h, 16))::bit(64)::bigint::numeric), 0)::text || ' '
        || coalesce(sum(('x' || right(h, 16))::bit(64)::bigint::numeric), 0)::text
    FROM (SELECT md5(t::text) AS h FROM ONLY {table} t) digests
"""
COUNTERS = """
    SELECT a.attrelid::regclass::text, quote_ident(a.attname),
        pg_get_serial_sequence(a.attrelid::regclass::text, a.attname)
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
      AND NOT c.relispartition AND pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) IS NOT NULL
"""
BEHIND = "SELECT (SELECT coalesce(max({column}), 0) FROM {table}) > (SELECT last_value FROM {counter})"

#: Rows, and what they add up to.
Content = tuple[int, str]


def contents(cursor: "Cursor") -> dict[str, Content]:
    cursor.execute(TABLES)
    found = {}
    for (table,) in cursor.fetchall():
        cursor.execute(CONTENT.format(table=table))
        rows, digest = cursor.fetchone() or (0, "")
        found[table] = (rows, digest)
    return found


def counters_behind(cursor: "Cursor") -> list[str]:
    """Tables whose next number is taken already: the first save after a restore would fail."""
    cursor.execute(COUNTERS)
    behind = []
    for table, column, counter in cursor.fetchall():
        cursor.execute(BEHIND.format(column=column, table=table, counter=counter))
        if cursor.fetchone() == (True,):
            behind.append(table)
    return behind
