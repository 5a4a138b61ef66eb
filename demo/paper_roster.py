"""Who worked at East Hub in the days before: what a hub that has just begun takes over from its paper roster."""

import datetime
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db import transaction

from hubs.models import Hub
from partners.actions.shifts_worked import record_worked_shift
from partners.models import ShiftSort, User, Worker
from partners.shifts.weeks import midnight_of

#: This week as far as it is over, today too, and most of the one before.
DAYS = 13
#: From and until, in hours of the day on which it begins; how many of the team were there.
WORKED = (
    (ShiftSort.DAY, 7, 15, 2),
    (ShiftSort.LATE, 14.5, 22.5, 2),
    (ShiftSort.SLEEP_IN, 22, 31, 1),
    (ShiftSort.WAKING_NIGHT, 21.75, 31.5, 1),
)
WHY = "From the paper roster"


def take_over_the_paper_roster(east: Hub, team: list[Worker], manager: User, today: datetime.date) -> None:
    """Each takes their turn; whoever was on at that time is passed over."""
    for days in range(DAYS + 1):
        begins = midnight_of(today - datetime.timedelta(days=days))
        turns = team[days * 5 % len(team) :] + team
        for sort, first, last, many in WORKED:
            for _ in range(many):
                while turns:
                    with suppress(ValidationError), transaction.atomic():
                        record_worked_shift(
                            hub=east, worker=turns.pop(0), sort=sort, reason=WHY, by=manager,
                            began_at=begins + datetime.timedelta(hours=first),
                            ended_at=begins + datetime.timedelta(hours=last),
                        )  # fmt: skip
                        break
