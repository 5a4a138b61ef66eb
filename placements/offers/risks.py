"""What two young people have been in together lately, as far as the reader may read it of both."""

import datetime
from collections import defaultdict
from collections.abc import Collection

from django.utils import timezone

from cases.models import MissingEpisode, YoungPerson
from nwd.ui.spoken import date_words
from partners.access import Actor
from placements.models import IncidentPerson

LATELY = datetime.timedelta(days=90)


def risks_with(person: YoungPerson, others: Collection[YoungPerson], user: Actor) -> dict[int, list[str]]:
    """By the other's id. Two questions, and none where nobody would be there."""
    found: dict[int, list[str]] = defaultdict(list)
    if not others:
        return found
    ids, since = [person.pk, *(one.pk for one in others)], timezone.now() - LATELY
    _missing(person, ids, since, user, found)
    _incidents(person, ids, since, user, found)
    return found


def _missing(person: YoungPerson, ids: list[int], since: datetime.datetime, user: Actor,
             found: dict[int, list[str]]) -> None:  # fmt: skip
    """Missing or away at the same time, which need not be together; and who is now."""
    now = timezone.now()
    episodes = MissingEpisode.objects.visible_to(user).filter(person__in=ids)
    lately = list(episodes.exclude(returned_at__lt=since).filter(started_at__lte=now).order_by("started_at"))
    own = [one for one in lately if one.person_id == person.pk]
    for one in lately:
        if one.person_id == person.pk:
            continue
        if one.returned_at is None:
            found[one.person_id].append("missing or away now")
        if any(one.started_at < (mine.returned_at or now) and mine.started_at < (one.returned_at or now)
               for mine in own):  # fmt: skip
            found[one.person_id].append(f"both missing or away on {date_words(one.started_at)}")


def _incidents(person: YoungPerson, ids: list[int], since: datetime.datetime, user: Actor,
               found: dict[int, list[str]]) -> None:  # fmt: skip
    parts = IncidentPerson.objects.visible_to(user).filter(person__in=ids, incident__occurred_at__gte=since)
    parts = parts.select_related("incident").order_by("incident__occurred_at", "pk")
    own = {part.incident_id for part in parts if part.person_id == person.pk}
    for part in parts:
        if part.person_id != person.pk and part.incident_id in own:
            kind, day = part.incident.get_kind_display().lower(), date_words(part.incident.occurred_at)
            found[part.person_id].append(f"both in one incident on {day}: {kind}")
