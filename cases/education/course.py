"""School, college and work of one young person over time: how many days were with none of them, and who came back."""

import datetime
from dataclasses import dataclass
from itertools import pairwise

from cases.models import EducationPeriod, YoungPerson
from cases.models.care import EducationStatus
from partners.models import User

NEET = EducationStatus.NEET


@dataclass(frozen=True)
class Return:
    """Back to school, college or work, after so many days of looking for it."""

    period: EducationPeriod
    after_days: int


@dataclass(frozen=True)
class Course:
    """The newest first. `days_between` are those up to today on which they were looking, and went nowhere else."""

    now: list[EducationPeriod]
    coming: list[EducationPeriod]
    before: list[EducationPeriod]
    days_between: int
    returns: list[Return]


def course_of(person: YoungPerson, user: User, day: datetime.date) -> Course:
    """One question."""
    theirs = EducationPeriod.objects.visible_to(user).filter(person=person).select_related("record", "person")
    rows = [
        one for one in theirs.order_by("-start_on", "-pk") if one.end_on != one.start_on or one.end_on is None
    ]
    ended = [one for one in rows if one.end_on and one.end_on <= day]
    here = [one for one in rows if one not in ended]
    between, returns = between_and_back(rows, day)
    return Course(
        [one for one in here if one.start_on <= day], [one for one in here if one.start_on > day], ended,
        between, returns[::-1],
    )  # fmt: skip


def between_and_back(rows: list[EducationPeriod], day: datetime.date) -> tuple[int, list[Return]]:
    """Days of looking with nothing else beside it, to the end of `day`, and each beginning that came after some.

    Days on which nothing is recorded are neither: a return may come after them, and they count for nobody.
    """
    after = day + datetime.timedelta(days=1)
    held = [(one, one.start_on, min(one.end_on or after, after)) for one in rows if one.start_on <= day]
    marks = sorted({mark for _, *both in held for mark in both})
    total = waited = 0
    returns: list[Return] = []
    for start, end in pairwise(marks):
        there = [one for one, begun, over in held if begun <= start < over]
        learning = [one for one in there if one.status != NEET]
        if learning:
            if waited:
                returns.append(Return(min(learning, key=lambda one: (one.start_on != start, one.pk)), waited))
            waited = 0
        elif there:
            total += (end - start).days
            waited += (end - start).days
    return total, returns
