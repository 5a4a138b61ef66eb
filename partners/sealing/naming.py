"""Which line is the first that is not as it was sealed, and what became of it."""

from django.db import connection

from partners.sealing.shape import ID, LEAF, Batch, id_in, leaf

NOW = "SELECT {leaf} FROM partners_trail WHERE id = %s"
#: Ids and hashes lie one after the other in `leaves`, so the place found has to be where an id begins.
SEALED = """
    SELECT EXISTS (SELECT FROM partners_seal
                   WHERE position(int8send(%s) in leaves) > 0 AND (position(int8send(%s) in leaves) - 1) %% 40 = 0)
"""


def culprit(batch: Batch | None, found: bytes) -> tuple[str, int]:
    """`found` are the leaves of the lines that lie where the batch's do, and differ from them somewhere.

    A sealed line that is still as it was is in its place, so then it is another that stands before it.
    """
    if batch is None:
        return _added(id_in(found))
    place = next(n for n in range(batch.lines) if batch.leaf_at(n) != found[n * LEAF : (n + 1) * LEAF])
    sealed, there = batch.leaf_at(place), found[place * LEAF : (place + 1) * LEAF]
    line = id_in(sealed)
    now = _now(batch.shape, line)
    if sealed not in now:
        if not now:
            return f"Line {line} was removed, or its number was changed.", line
        if there[:ID] == sealed[:ID]:
            return f"Line {line} was altered.", line
        return f"Line {line} was altered, and its place with it.", line
    if not there:
        return f"Line {line} is not where it was sealed.", line
    other = id_in(there)
    if _is_sealed(other) and other != line:
        return f"Line {other} was put in another place: it stands before line {line}.", other
    return _added(other)


def _added(line: int) -> tuple[str, int]:
    return f"Line {line} was put in afterwards.", line


def _now(shape: int, line: int) -> list[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(NOW.format(leaf=leaf(shape)), [line])
        return [bytes(one) for (one,) in cursor.fetchall()]


def _is_sealed(line: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(SEALED, [line, line])
        (sealed,) = cursor.fetchone()
    return bool(sealed)
