"""East Hub this week: who is planned and who is there, who of the young people is out, who is away for the night."""

import datetime
from contextlib import suppress
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.models import YoungPerson
from demo.paper_roster import take_over_the_paper_roster
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, MISSING, MOVING_ON
from hubs.models import Hub
from partners.actions.shifts import plan_shift
from partners.actions.shifts_worked import begin_shift, record_worked_shift
from partners.context import acting
from partners.models import ShiftSort, User, Worker
from partners.shifts.staff import staff_for
from partners.shifts.weeks import midnight_of
from placements.actions import go_out
from placements.models import Claim, ClaimKind, OutSort
from placements.night import covering, night_of

HUB_WORKER = "ST001"
#: From and until, in hours of the day on which it begins; how many of the team are there.
WEEK = (
    (ShiftSort.DAY, 7, 15, 2),
    (ShiftSort.LATE, 14, 22, 2),
    (ShiftSort.SLEEP_IN, 22, 31, 1),
    (ShiftSort.WAKING_NIGHT, 21, 32, 1),
)
#: Nobody is awake on this night of the week that comes: the page says so.
WITHOUT = (3, ShiftSort.WAKING_NIGHT)


def fill_the_roster() -> None:
    manager, east = user_of(HUB_MANAGER), Hub.objects.get(tracker_ref="EAST")
    now, today = timezone.now(), timezone.localdate()
    own = staff_for(east, today)[0]
    hers = user_of(HUB_WORKER)
    team = [one for one in own if one.pk not in (hers.worker_id, manager.worker_id)]
    with acting(manager):
        _here_now(east, hers.worker, manager, now)
        for days in range(1, 7):
            _day(east, team, manager, today, days)
        _this_night(east, team, manager, now)
        before = midnight_of(today - datetime.timedelta(days=1))
        record_worked_shift(
            hub=east, worker=team[0], sort=ShiftSort.DAY, began_at=before + datetime.timedelta(hours=7), by=manager,
            ended_at=before + datetime.timedelta(hours=15, minutes=20), reason="Came in when Lena’s bus broke down.",
        )  # fmt: skip
        take_over_the_paper_roster(east, team, manager, today)
    with acting(hers):
        begin_shift(hub=east, by=hers)


def send_some_out() -> None:
    """One is at football until the evening; one is with family for the night."""
    by, now = user_of(HUB_WORKER), timezone.now()
    with acting(by):
        for person, sort, where, hours in zip(
            who_goes_out(now),
            (OutSort.OUT, OutSort.FAMILY),
            ("Football", "their nan’s"),
            (2, 20),
            strict=False,
        ):
            go_out(
                person=person, by=by, sort=sort, where_to=where, back_by=now + datetime.timedelta(hours=hours)
            )


def who_goes_out(now: datetime.datetime) -> list[YoungPerson]:
    here = Claim.objects.filter(covering(night_of(now)), kind=ClaimKind.HUB_BED, bed__hub__tracker_ref="EAST")
    here = here.filter(start_on__lt=timezone.localdate(now)).exclude(
        person__tracker_ref__in=(MISSING, MOVING_ON)
    )
    return list(YoungPerson.objects.filter(pk__in=here.values("person")).order_by("tracker_ref")[:2])


def _here_now(east: Hub, worker: Worker | None, manager: User, now: datetime.datetime) -> None:
    starts = now.replace(minute=0, second=0, microsecond=0) - datetime.timedelta(hours=2)
    plan: dict[str, Any] = {"hub": east, "by": manager, "starts_at": starts}
    plan["ends_at"] = starts + datetime.timedelta(hours=9)
    plan_shift(worker=worker, sort=ShiftSort.LATE, **plan)
    plan_shift(agency_worker="Jo Brown", sent_by="Careline", sort=ShiftSort.LATE, **plan)
    plan_shift(worker=manager.worker, sort=ShiftSort.ON_CALL, **plan)


def _this_night(east: Hub, team: list[Worker], manager: User, now: datetime.datetime) -> None:
    """Whoever sleeps in, and whoever is awake, when the late shift goes."""
    starts = now.replace(minute=0, second=0, microsecond=0) + datetime.timedelta(hours=6, minutes=30)
    for worker, sort in zip(team[-2:], (ShiftSort.SLEEP_IN, ShiftSort.WAKING_NIGHT), strict=False):
        with suppress(ValidationError), transaction.atomic():
            plan_shift(hub=east, worker=worker, sort=sort, by=manager, starts_at=starts,
                       ends_at=starts + datetime.timedelta(hours=9))  # fmt: skip


def _day(east: Hub, team: list[Worker], manager: User, today: datetime.date, days: int) -> None:
    """Each takes their turn; whoever is away or has been on at that time is passed over."""
    begins, turns = midnight_of(today + datetime.timedelta(days=days)), team[days * 3 % len(team) :] + team
    for sort, first, last, many in WEEK:
        for _ in range(0 if (days, sort) == WITHOUT else many):
            while turns:
                plan: dict[str, Any] = {
                    "starts_at": begins + datetime.timedelta(hours=first),
                    "worker": turns.pop(0),
                }
                plan["ends_at"] = begins + datetime.timedelta(hours=last)
                with suppress(ValidationError), transaction.atomic():
                    plan_shift(hub=east, sort=sort, by=manager, **plan)
                    break
