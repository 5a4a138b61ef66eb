"""How far a transfer is, in the queue's store: inside its one transaction nobody would see it. Numbers alone."""

from collections.abc import Mapping
from enum import IntEnum

from django.core.cache import cache
from redis.exceptions import RedisError

KEPT_FOR = 24 * 60 * 60  # seconds


class Step(IntEnum):
    READING = 1
    CHECKING = 2
    WRITING = 3

    @property
    def words(self) -> str:
        return {1: "Reading the files", 2: "Checking what is in them", 3: "Writing"}[self.value]


def note_step(reference: str, step: Step) -> None:
    _keep(f"transfer:{reference}:step", int(step))


def step_of(reference: str) -> Step | None:
    found = _kept(f"transfer:{reference}:step")
    return Step(found) if isinstance(found, int) else None


def note_counts(reference: str, counts: Mapping[str, tuple[int, int, int]]) -> None:
    """For each file how many rows were added, changed, left as they were."""
    _keep(f"transfer:{reference}:counts", dict(counts))


def counts_of(reference: str) -> dict[str, tuple[int, int, int]]:
    found = _kept(f"transfer:{reference}:counts")
    return found if isinstance(found, dict) else {}


def _keep(key: str, value: object) -> None:
    """A store that is away costs the picture of progress, never the import."""
    try:
        cache.set(key, value, KEPT_FOR)
    except RedisError:
        return


def _kept(key: str) -> object:
    try:
        return cache.get(key)
    except RedisError:
        return None
