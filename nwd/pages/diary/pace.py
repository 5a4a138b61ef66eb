"""How often a calendar may ask in an hour: a calendar asks a few times a day, a program that runs wild without end.

Counted in the queue's store; while that is away nobody is counted, as for programs (nwd/api/pace.py).
"""

import time

from django.core.cache import cache
from redis.exceptions import RedisError

from partners.models import CalendarFeed

HOUR = 3600
MOST = 60


def over(feed: CalendarFeed) -> int:
    """Seconds to wait; 0 while there is room."""
    now = int(time.time())
    key = f"feed:{feed.pk}:{now // HOUR}"
    try:
        cache.add(key, 0, timeout=2 * HOUR)
        made = cache.incr(key)
    except (RedisError, ValueError):
        return 0
    return HOUR - now % HOUR if made > MOST else 0
