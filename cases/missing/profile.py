"""The profile that is kept ready, the places, and what earlier times taught: read together."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from cases.models import KnownPlace, MissingEpisode, MissingProfile, YoungPerson
from partners.models import User

#: The newest of earlier episodes; the record has them all.
MOST_EPISODES = 6
#: What of it is words, in the order in which it is asked and printed.
WORDS = (
    "looks",
    "photo",
    "helps",
    "could_hurt",
    "medicines",
    "phones",
    "money_and_travel",
    "people",
    "before",
)


@dataclass(frozen=True)
class Ready:
    profile: MissingProfile | None
    earlier: list[MissingProfile]
    places: list[KnownPlace]
    over: list[KnownPlace]
    episodes: list[MissingEpisode]
    today: datetime.date

    @property
    def is_late(self) -> bool:
        return self.profile is not None and self.profile.review_on <= self.today

    @property
    def open(self) -> MissingEpisode | None:
        return next((one for one in self.episodes if one.returned_at is None), None)

    @property
    def records(self) -> list[int]:
        shown: list[Any] = [*([self.profile] if self.profile else []), *self.places, *self.episodes]
        return [one.pk for one in shown]


def newest_profile(person: YoungPerson, user: User) -> MissingProfile | None:
    found: MissingProfile | None = _profiles(person, user).first()
    return found


def ready_of(person: YoungPerson, user: User, today: datetime.date) -> Ready:
    """Six queries, however much there is."""
    profiles = list(_profiles(person, user))
    rows = (
        KnownPlace.objects.visible_to(user).filter(person=person).select_related("record", "record__author")
    )
    places = list(rows.prefetch_related("record__corrections").order_by("-known_on", "-pk"))
    holds = Q(end_on__isnull=True) | Q(end_on__gt=today)
    standing = set(rows.filter(holds).values_list("pk", flat=True)) if places else set()
    episodes = MissingEpisode.objects.visible_to(user).filter(person=person).select_related("record", "hub")
    return Ready(
        profiles[0] if profiles else None, profiles[1:],
        [one for one in places if one.pk in standing], [one for one in places if one.pk not in standing],
        list(episodes.order_by("-started_at", "-pk")[:MOST_EPISODES]), today,
    )  # fmt: skip


def _profiles(person: YoungPerson, user: User) -> Any:
    rows = (
        MissingProfile.objects.visible_to(user)
        .filter(person=person)
        .select_related("record__author", "person")
    )
    return rows.prefetch_related("record__corrections").order_by("-record")
