"""The trail's monthly partitions (record.md, "The trail"): two years ahead, made by `migrate`, never dropped."""

from datetime import UTC, date, datetime
from itertools import pairwise

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

MONTHS_AHEAD = 24
#: A month whose lines already lie in the default partition stays there: it cannot be split off under lock.
LIES_IN_DEFAULT = "SELECT EXISTS (SELECT FROM partners_trail_default WHERE at >= %s AND at < %s)"
MAKE = "CREATE TABLE {name} PARTITION OF partners_trail FOR VALUES FROM (%s) TO (%s)"
NEVER_EMPTIED = """
    CREATE TRIGGER trail_is_never_emptied BEFORE TRUNCATE ON {name}
    FOR EACH STATEMENT EXECUTE FUNCTION nwd_refuse_change()
"""


def make_partitions(today: date | None = None) -> list[str]:
    """Run as the owner; gives the names of those it made. Does nothing where there is no trail yet.

    Row triggers and policies come from the parent; a trigger against TRUNCATE has to be told to each.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        if not _exists(cursor, "partners_trail"):
            return []
        made = []
        for first, after in _months(today or timezone.now().date()):
            name = f"partners_trail_{first:%Y_%m}"
            cursor.execute(LIES_IN_DEFAULT, [first, after])
            (in_default,) = cursor.fetchone()
            if not in_default and not _exists(cursor, name):
                cursor.execute(MAKE.format(name=name), [first, after])
                cursor.execute(NEVER_EMPTIED.format(name=name))
                made.append(name)
        return made


def begin_era() -> None:
    """In a cluster that a dump was restored to, transactions are counted anew: the trail's order begins again there.

    Run as the owner before anybody writes; does nothing where the cluster is the one of before.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        if _exists(cursor, "partners_trailera"):
            cursor.execute("SELECT nwd_begin_era()")


def _exists(cursor: CursorWrapper, table: str) -> bool:
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [f"public.{table}"])
    (exists,) = cursor.fetchone()
    return bool(exists)


def _months(today: date) -> list[tuple[datetime, datetime]]:
    """First moments (UTC) of this month and each month ahead, with that of the month after."""
    counted = range(today.year * 12 + today.month - 1, today.year * 12 + today.month + MONTHS_AHEAD + 1)
    firsts = [datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC) for months in counted]
    return list(pairwise(firsts))
