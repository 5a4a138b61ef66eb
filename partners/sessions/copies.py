"""Copies of sessions in the cache, so that a page need not ask the database who is there.

A copy is encrypted with the key that only the browser has: the store of the queue holds no name, and whoever can
write to it opens no session. While it is away nothing waits for it: after one failure it is left alone for a while.
"""

import base64
import hashlib
import json
import time
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from redis.exceptions import RedisError

#: Seconds for which a store that failed is not asked again.
PAUSE = 5.0
_away_until: WeakKeyDictionary[BaseCache, float] = WeakKeyDictionary()


class Copy(NamedTuple):
    """`round` is the user's when the row was read: an older one than theirs now is not to be believed."""

    round: int
    data: dict[str, Any]


def digest(key: str) -> str:
    """What we call a session where it is kept: from it nobody finds the key."""
    return hashlib.sha256(key.encode()).hexdigest()


def read(key: str) -> Copy | None:
    cache = _cache()
    if cache is None:
        return None
    try:
        kept = cache.get(f"session:{digest(key)}")
        return Copy(*json.loads(_lock(key).decrypt(kept))) if kept else None
    except RedisError:
        _away_until[cache] = time.monotonic() + PAUSE
    except (InvalidToken, TypeError, ValueError):
        pass  # not one of ours: the database is asked
    return None


def keep(key: str, copy: Copy) -> None:
    cache = _cache()
    if cache is None:
        return
    kept = _lock(key).encrypt(json.dumps(copy).encode())
    try:
        cache.set(f"session:{digest(key)}", kept, settings.SESSION_IDLE)
    except RedisError:
        _away_until[cache] = time.monotonic() + PAUSE


def drop(key: str) -> None:
    cache = _cache()
    if cache is None:
        return
    try:
        cache.delete(f"session:{digest(key)}")
    except RedisError:
        _away_until[cache] = time.monotonic() + PAUSE


def _lock(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"copy of {key}".encode()).digest()))


def _cache() -> BaseCache | None:
    cache: BaseCache = caches[settings.SESSION_CACHE_ALIAS]
    return cache if _away_until.get(cache, 0.0) <= time.monotonic() else None
