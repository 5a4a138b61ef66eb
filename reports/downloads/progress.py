"""How far a file is, in the queue's store: inside its one transaction nobody would see it. Numbers alone."""

from django.core.cache import cache
from redis.exceptions import RedisError

KEPT_FOR = 24 * 60 * 60  # seconds
EACH = 500


def note_rows(reference: str, rows: int) -> None:
    """Now and then; a store that is away costs the picture of progress, never the file."""
    if rows % EACH:
        return
    try:
        cache.set(f"prepared:{reference}:rows", rows, KEPT_FOR)
    except RedisError:
        return


def rows_of(reference: str) -> int:
    try:
        found = cache.get(f"prepared:{reference}:rows")
    except RedisError:
        return 0
    return found if isinstance(found, int) else 0
