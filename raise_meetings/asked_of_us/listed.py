"""What a RAISE asks of one agency and what it took on: of young people and of places, in one list by day."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone

from partners.models import Agency, User
from raise_meetings.asked_of_us.found import of_people, of_places, reference_of
from raise_meetings.asked_of_us.reference import short_of
from raise_meetings.models import Action, Answer
from raise_meetings.taken import Thing

#: Of each sort: an agency with more works down its list.
MOST = 100
SOON = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Line:
    thing: Thing
    today: datetime.date

    @property
    def reference(self) -> str:
        return reference_of(self.thing)

    @property
    def short(self) -> str:
        return short_of(self.thing)

    @property
    def about(self) -> str:
        """The young person's name, or the place's."""
        if isinstance(self.thing, Action):
            return str(self.thing.person.name)
        series = self.thing.meeting.series
        return series.name if series else ""

    @property
    def person(self) -> Any:
        return self.thing.person if isinstance(self.thing, Action) else None

    @property
    def late(self) -> bool:
        over = self.thing.completed_on or self.thing.answer == Answer.DECLINED
        return self.thing.due_on is not None and self.thing.due_on < self.today and not over

    @property
    def unanswered(self) -> bool:
        return self.thing.answer == Answer.ASKED and not self.thing.completed_on


def lines(things: "list[Thing]") -> list[Line]:
    today = timezone.localdate()
    by_day = sorted(things, key=lambda one: (one.due_on is None, one.due_on or today, one.pk))
    return [Line(one, today) for one in by_day]


def asked_of(agency: Agency, user: User, *, which: str = "", hub: str = "") -> list[Line]:
    """Two queries."""
    narrowed = narrowed_by(which, hub)
    people = of_people().filter(narrowed, agency=agency).visible_to(user).to_do().by_due()[:MOST]
    places = of_places().filter(narrowed, agency=agency).visible_to(user).to_do().by_due()[:MOST]
    return lines([*people, *places])


def narrowed_by(which: str, hub: str) -> Q:
    """`which`: late, soon, unanswered, or all that is to do."""
    today = timezone.localdate()
    of_which = {
        "late": Q(due_on__lt=today), "soon": Q(due_on__lte=today + SOON), "unanswered": Q(answer=Answer.ASKED),
    }.get(which, Q())  # fmt: skip
    return of_which & Q(meeting__hub__reference=hub) if hub else of_which
