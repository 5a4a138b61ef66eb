"""The care of one young person in order: each time with the legal statuses that it had, has and will have."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from cases.models import CarePeriod, LegalStatusPeriod, YoungPerson
from cases.models.care import CareStatus, LegalStatus
from partners.models import User


@dataclass(frozen=True)
class InLaw:
    """What a legal status is from a day on. `record` is empty for that of the first day."""

    code: str
    start_on: datetime.date
    end_on: datetime.date | None
    record: Any = None

    @property
    def words(self) -> str:
        return f"{LegalStatus(self.code).label} ({self.code})"


@dataclass(frozen=True)
class Time:
    period: CarePeriod
    in_law: list[InLaw]
    day: datetime.date

    @property
    def runs(self) -> bool:
        return self.period.end_on is None or self.period.end_on > self.day

    @property
    def is_edge(self) -> bool:
        return self.period.status == CareStatus.EDGE_OF_CARE

    @property
    def is_looked_after(self) -> bool:
        return self.period.status == CareStatus.LOOKED_AFTER

    @property
    def now(self) -> InLaw | None:
        held = (one for one in self.in_law if one.start_on <= self.day)
        return max(held, key=lambda one: one.start_on, default=None)


def course_of(person: YoungPerson, user: User, day: datetime.date) -> list[Time]:
    """The newest first. Two questions."""
    theirs = CarePeriod.objects.visible_to(user).filter(person=person).select_related("record", "person")
    changes: dict[int, list[LegalStatusPeriod]] = {}
    changed = LegalStatusPeriod.objects.visible_to(user).filter(person=person).select_related("record")
    for one in changed.order_by("start_on"):
        if one.end_on is None or one.end_on > one.start_on:  # of no day: it never held
            changes.setdefault(one.care_period_id, []).append(one)
    return [
        Time(one, in_law(one, changes.get(one.pk, [])), day) for one in theirs.order_by("-start_on", "-pk")
    ]


def in_law(period: CarePeriod, changes: list[LegalStatusPeriod]) -> list[InLaw]:
    later = [InLaw(one.code, one.start_on, one.end_on, one.record) for one in changes]
    if not period.legal_status:
        return later
    until = later[0].start_on if later else period.end_on
    return [InLaw(period.legal_status, period.start_on, until), *later]


def running(course: list[Time], reference: uuid.UUID) -> Time | None:
    """What has not ended, by its record."""
    return next((one for one in course if one.runs and one.period.record.reference == reference), None)


def later_of(period: CarePeriod) -> list[LegalStatusPeriod]:
    """Those that hold or are to come, first to last; one of no day was taken back by an end."""
    later = LegalStatusPeriod.objects.filter(care_period=period).select_related("record").order_by("start_on")
    return [one for one in later if one.end_on is None or one.end_on > one.start_on]
