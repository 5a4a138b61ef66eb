"""Who of a hub's is away, for its own page: with what was done last, and whether tonight has an entry yet."""

import datetime
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from cases.chronology import midnight
from cases.missing.nights import evening_of, is_asked_for
from cases.missing.often import DAYS, TIMES, within
from cases.models import MissingEpisode, YoungPerson
from hubs.models import Hub
from partners.models import User
from placements.night import night_of


@dataclass(frozen=True)
class Away:
    """`times`: how often they were missing in thirty days, where that is three times or more."""

    person: YoungPerson
    episode: MissingEpisode | None
    wants_entry: bool
    times: int


def away_of(hub: Hub, user: User, now: datetime.datetime | None = None) -> list[Away]:
    """One query: of episodes that began in this hub, those still open and those of the last thirty days."""
    now = now or timezone.now()
    night, today = night_of(now), timezone.localdate(now)
    rows = MissingEpisode.objects.visible_to(user).filter(
        Q(returned_at__isnull=True) | within(today), hub=hub, started_at__lte=now
    )
    of_person: dict[int, list[MissingEpisode]] = {}
    for one in rows.select_related("person", "record").with_last(user).order_by("-started_at", "-pk"):
        of_person.setdefault(one.person_id, []).append(one)
    found = []
    since = midnight(today - datetime.timedelta(days=DAYS - 1))
    for episodes in of_person.values():
        still = next((one for one in episodes if one.returned_at is None), None)
        times = sum(one.kind == "missing" and one.started_at >= since for one in episodes)
        asked = still is not None and is_asked_for(still, night)
        last_at = getattr(still, "last_at", None)
        written = last_at is not None and last_at >= evening_of(night)
        if still or times >= TIMES:
            found.append(
                Away(episodes[0].person, still, asked and not written, times if times >= TIMES else 0)
            )
    return found
