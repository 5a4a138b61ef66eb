"""Who is writing in which box just now: soft, for seconds, kept nowhere but in the cache, and no activity."""

import time
from contextlib import suppress

from django.core.cache import cache
from redis.exceptions import RedisError

from partners.models import User
from raise_meetings.models import Meeting

#: A page says so every few seconds while the pen is in a box.
LASTS = 12


def say_here(meeting: Meeting, by: User, box: str) -> None:
    with suppress(RedisError):
        here = _now(meeting)
        here.pop(by.pk, None)
        if box:
            here[by.pk] = (str(by.worker or by), box, time.time())
        cache.set(_key(meeting), here, LASTS)


def others_here(meeting: Meeting, reader: User, boxes: set[str]) -> dict[str, list[str]]:
    """By the box, of those boxes that the reader may read."""
    found: dict[str, list[str]] = {}
    with suppress(RedisError):
        for user, (name, box, _) in sorted(_now(meeting).items()):
            if user != reader.pk and box in boxes:
                found.setdefault(box, []).append(name)
    return found


def _now(meeting: Meeting) -> dict[int, tuple[str, str, float]]:
    kept: dict[int, tuple[str, str, float]] = cache.get(_key(meeting)) or {}
    return {user: said for user, said in kept.items() if said[2] > time.time() - LASTS}


def _key(meeting: Meeting) -> str:
    return f"raise-writing-{meeting.pk}"
