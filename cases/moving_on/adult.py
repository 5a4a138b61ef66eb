"""What there is for somebody who is eighteen, or will be within half a year, from what is recorded."""

import datetime
from dataclasses import dataclass

from django.db.models import Q

from cases.chronology import midnight
from cases.models import CarePeriod, KeepingInTouch, Kind, Record, YoungPerson
from cases.models.care import CareStatus
from cases.models.key_work import AllocationRole
from cases.moving_on.grown import SUPPORTED_UNTIL, grown_on, is_near, supported_until
from cases.moving_on.thread import Thread
from nwd.ui.spoken import age
from partners.models import User


@dataclass(frozen=True)
class Grown:
    """What there is for the day on which they are 18, and after it. Whatever is missing is still to be found."""

    on: datetime.date
    until: datetime.date
    age: int
    day: datetime.date
    care_leaver: CarePeriod | None
    adviser: bool
    keeping: list[KeepingInTouch]
    home: bool

    @property
    def days(self) -> int:
        return (self.on - self.day).days

    @property
    def is_over(self) -> bool:
        return self.day >= self.until

    @property
    def still_here(self) -> bool:
        return self.age >= SUPPORTED_UNTIL and bool(self.keeping)


def grown_of(person: YoungPerson, user: User, thread: Thread) -> Grown | None:
    """From 17½ on. Two questions."""
    day, on = thread.day, grown_on(person)
    if not is_near(person, day) or person.died_on:
        return None
    leaver = CarePeriod.objects.visible_to(user).filter(person=person, status=CareStatus.CARE_LEAVER)
    since, lasting = max(on, day), Q(ended__isnull=True) | Q(ended__gt=midnight(max(on, day)))
    theirs = Record.objects.about(person, user).filter(lasting, kind__in=(Kind.STAY, Kind.ALLOCATION))
    facts = list(theirs.not_withdrawn().values_list("kind", "allocation__role"))
    return Grown(
        on, supported_until(person), age(person.date_of_birth, on=day), day,
        leaver.select_related("record").order_by("-start_on").first(),
        adviser=any(role == AllocationRole.PERSONAL_ADVISER for _, role in facts),
        keeping=[one for one in thread.keeping if one.end_on is None or one.end_on > since],
        home=any(kind == Kind.STAY for kind, _ in facts),
    )  # fmt: skip
