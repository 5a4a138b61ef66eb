"""How many requests a token may make in a minute.

Counted in the queue's store, for a program that runs wild. While that is away nobody is counted and the API
goes on; what must never be guessed is counted in the database (partners/guessing.py).
"""

import time

from django.conf import settings
from django.core.cache import cache
from redis.exceptions import RedisError

from partners.models import ApiToken

MINUTE = 60


def over(token: ApiToken) -> int:
    """Seconds to wait; 0 while there is room."""
    now = int(time.time())
    key = f"api:{token.pk}:{now // MINUTE}"
    try:
        cache.add(key, 0, timeout=2 * MINUTE)
        made = cache.incr(key)
    except (RedisError, ValueError):
        return 0
    return MINUTE - now % MINUTE if made > settings.API_REQUESTS_A_MINUTE else 0
