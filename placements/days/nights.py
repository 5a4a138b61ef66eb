"""The checks of a night: who was found how, and for how long nobody looked in, in hours that passed.

A night is counted from eleven in the evening to six, when the next day of a hub begins (placements/night.py); it has
eight hours when the clocks go back, and six when they go forward.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from django.utils import timezone

from cases.models import YoungPerson
from hubs.models import Hub
from nwd.ui.spoken import length_words, time_words
from nwd.ui.when import LONDON
from partners.access import Actor
from placements import night as hub_night
from placements.days.living import sleeping
from placements.models import HouseNights, NightCheck, NightInterval

EVENING, MORNING = datetime.time(23), datetime.time(hub_night.MORNING)
HOUSE = 120


@dataclass(frozen=True)
class Gap:
    start: datetime.datetime
    end: datetime.datetime

    @property
    def said(self) -> str:
        length = length_words(self.end.astimezone(datetime.UTC) - self.start.astimezone(datetime.UTC))
        return f"nothing between {time_words(self.start)} and {time_words(self.end)} ({length})"


@dataclass
class Sleeper:
    person: YoungPerson
    minutes: int
    own: NightInterval | None
    checks: list[NightCheck] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)

    @property
    def last(self) -> NightCheck | None:
        return self.checks[-1] if self.checks else None


def minutes_of(hub: Hub) -> int:
    return HouseNights.objects.filter(hub=hub).values_list("minutes", flat=True).first() or HOUSE


def night_at(
    hub: Hub, user: Actor, night: datetime.date, now: datetime.datetime, minutes: int
) -> list[Sleeper]:
    """Who sleeps there and what is written of each. Three questions."""
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
    found = []
    for person in people:
        special = own.get(person.pk)
        each = Sleeper(person, special.minutes if special else minutes, special, by_person[person.pk])
        each.gaps = gaps(each.checks, night, now, each.minutes)
        found.append(each)
    return found


def gaps(checks: list[NightCheck], night: datetime.date, now: datetime.datetime, minutes: int) -> list[Gap]:
    """Stretches longer than the interval in which nobody looked in, up to now."""
    start = datetime.datetime.combine(night, EVENING, tzinfo=LONDON)
    end = datetime.datetime.combine(night + datetime.timedelta(days=1), MORNING, tzinfo=LONDON)
    end = min(end, timezone.localtime(now))
    looked = [timezone.localtime(check.checked_at) for check in checks]
    marks = [start, *(at for at in looked if _utc(start) < _utc(at) < _utc(end)), end]
    longest = datetime.timedelta(minutes=minutes)
    return [Gap(one, other) for one, other in pairwise(marks) if _utc(other) - _utc(one) > longest]


def _utc(at: datetime.datetime) -> datetime.datetime:
    """Hours that pass are counted on a clock that is never put back."""
    return at.astimezone(datetime.UTC)


def _intervals(people: list[YoungPerson], user: Actor, night: datetime.date) -> list[NightInterval]:
    theirs = NightInterval.objects.visible_to(user).filter(person__in=people, start_on__lte=night)
    return list(theirs.exclude(end_on__lte=night).select_related("record").order_by("pk"))
