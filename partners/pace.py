"""How often somebody's program may ask in a while: for one that runs wild.

Counted in the queue's store. While that is away nobody is counted and the answers go on; what must never be guessed
is counted in the database (guessing.py).
"""

import time

from django.core.cache import cache
from redis.exceptions import RedisError


def over(who: str, most: int, seconds: int) -> int:
    """Seconds to wait; 0 while there is room for `most` in so many seconds. `who` is a kind and an id."""
    now = int(time.time())
    key = f"{who}:{now // seconds}"
    try:
        cache.add(key, 0, timeout=2 * seconds)
        made = cache.incr(key)
    except (RedisError, ValueError):
        return 0
    return seconds - now % seconds if made > most else 0
