"""The beds of a hub tonight, with what somebody who comes on shift asks of each young person.

Ten questions, whatever the number of beds; for each what the reader may see, and nothing where they may not.
"""

import datetime
from collections import Counter
from dataclasses import dataclass

from django.utils import timezone

from cases.models import HowToTalk
from hubs.models import Hub
from nwd.pages.due.asked import Asked
from nwd.pages.due.listed import everything
from partners.models import User
from partners.shifts.now import OnShift, on_shift_now
from placements.bed_tonight import BedTonight
from placements.days.log import moods_of
from placements.models import LogEntry
from placements.tonight import Tonight, tonight
from raise_meetings.intelligence.shift import lines_for
from raise_meetings.models import ShiftLine


@dataclass(frozen=True)
class Row:
    """`due` counts what is late or due today; `mood` is the latest that the log of the day has."""

    bed: BedTonight
    due: int
    mood: LogEntry | None
    talk: HowToTalk | None


@dataclass(frozen=True)
class Evening:
    tonight: Tonight
    rows: list[Row]
    on_shift: OnShift
    until: datetime.datetime
    to_know: list[ShiftLine]

    @property
    def out(self) -> list[BedTonight]:
        """Those of whom one press says that they are back."""
        return [row.bed for row in self.rows if row.bed.state in ("out", "late", "away")]


def evening(hub: Hub, user: User, now: datetime.datetime | None = None) -> Evening:
    now = now or timezone.now()
    beds = tonight(hub, user, now)
    people = [bed.claim.person_id for bed in beds.beds if bed.claim]
    due, talks, moods = due_for(people, user), talks_of(people, user), moods_of(hub, user, beds.night)
    rows = [
        Row(bed, due[key], moods.get(key), talks.get(key))
        for bed in beds.beds
        for key in [bed.claim.person_id if bed.claim else 0]
    ]
    return Evening(beds, rows, on_shift_now(hub, now), usual_back(now), lines_for(people, user))


def due_for(people: list[int], user: User) -> Counter[int]:
    """Of every sort, whoever does it: how many things by the young person's key. One query."""
    if not people:
        return Counter()
    day = timezone.localdate()
    asked = everything(Asked(user, day, None), until=day)
    first, *others = (one.filter(person__in=people).order_by().values_list("person_id") for one in asked)
    return Counter(person for (person,) in first.union(*others, all=True))


def talks_of(people: list[int], user: User) -> dict[int, HowToTalk]:
    newest = HowToTalk.objects.visible_to(user).filter(person__in=people).order_by("person", "-record")
    return {one.person_id: one for one in newest.distinct("person")}


def usual_back(now: datetime.datetime) -> datetime.datetime:
    """By when somebody who leaves now is back, unless it is said otherwise: two hours on, to the half hour."""
    later = timezone.localtime(now + datetime.timedelta(hours=2, minutes=29))
    return later.replace(minute=later.minute // 30 * 30, second=0, microsecond=0)
