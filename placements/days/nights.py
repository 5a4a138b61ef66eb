"""The checks of a night: who sleeps there, who was found how, where somebody was who was not in."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from cases.models import YoungPerson
from hubs.models import Hub
from partners.access import Actor
from placements.days.gaps import Gap, every_words, gaps
from placements.days.living import sleeping
from placements.days.nights_away import Away, away_on
from placements.models import HouseNights, NightCheck, NightInterval

HOUSE = 120


@dataclass
class Sleeper:
    person: YoungPerson
    minutes: int
    own: NightInterval | None
    checks: list[NightCheck] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    away: list[Away] = field(default_factory=list)

    @property
    def last(self) -> NightCheck | None:
        return self.checks[-1] if self.checks else None

    @property
    def often(self) -> str:
        return every_words(self.minutes)


def minutes_of(hub: Hub) -> int:
    return HouseNights.objects.filter(hub=hub).values_list("minutes", flat=True).first() or HOUSE


def night_at(
    hub: Hub, user: Actor, night: datetime.date, now: datetime.datetime, minutes: int
) -> list[Sleeper]:
    """Who sleeps there, what is written of each, and where they were if they were not in. Five questions."""
    people = sleeping(hub, user, night)
    checks = NightCheck.objects.visible_to(user).of_night(hub, night).order_by("checked_at", "pk")
    by_person: dict[int, list[NightCheck]] = defaultdict(list)
    for check in checks.select_related("record__author", "person"):
        by_person[check.person_id].append(check)
    known = {one.pk for one in people}
    left = {
        one.person_id: one.person for ones in by_person.values() for one in ones if one.person_id not in known
    }
    people += list(left.values())
    own = {one.person_id: one for one in _intervals(people, user, night)}
    away = away_on(people, user, night)
    found = []
    for person in people:
        special = own.get(person.pk)
        each = Sleeper(person, special.minutes if special else minutes, special, by_person[person.pk])
        each.away = away.get(person.pk, [])
        each.gaps = gaps(each.checks, night, now, each.minutes, each.away)
        found.append(each)
    return found


def _intervals(people: list[YoungPerson], user: Actor, night: datetime.date) -> list[NightInterval]:
    theirs = NightInterval.objects.visible_to(user).filter(person__in=people, start_on__lte=night)
    return list(theirs.exclude(end_on__lte=night).select_related("record").order_by("pk"))
