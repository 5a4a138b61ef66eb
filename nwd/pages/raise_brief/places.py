"""Where somebody was found after they went missing: by sort of place, never on a map, and no home but by its sort."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cases.models import MissingEpisode
from cases.models.missing import MissingKind, PlaceSort
from partners.models import User

NOT_SAID = "Not written down"


@dataclass(frozen=True)
class Places:
    sentence: str
    rows: list[tuple[str, float | None]]
    known: bool


def places_of(episodes: Iterable[MissingEpisode]) -> Places | None:
    """Of a year, the most frequent first."""
    missing = [one for one in episodes if one.kind == MissingKind.MISSING]
    counted = Counter(
        str(PlaceSort(one.found_where).label) if one.found_where else NOT_SAID for one in missing
    )
    if not counted:
        return None
    rows: list[tuple[str, float | None]] = [*counted.most_common()]
    times = "once" if len(missing) == 1 else f"{len(missing)} times"
    most = next((label for label, _ in rows if label != NOT_SAID), "")
    where = f", most often found: {most.lower()}" if most else ""
    return Places(f"Missing {times} in the last year{where}.", rows, bool(most))


def found_near(name: str, since: datetime.datetime, user: User) -> int:
    """Of a place: how often somebody whom the reader may know was found there, or near it."""
    episodes = MissingEpisode.objects.visible_to(user).filter(started_at__gte=since)
    return episodes.filter(found_near__icontains=name).count()
