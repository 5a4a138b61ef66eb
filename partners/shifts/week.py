"""A week of a hub as a table: days by sorts of shift, the hours of each, what is not covered."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from hubs.models import Hub
from partners.models import Shift, ShiftSort
from partners.shifts.gaps import Gap, gaps_of
from partners.shifts.states import state_of
from partners.shifts.weeks import WEEK, midnight_of

DAY = datetime.timedelta(days=1)
NONE = datetime.timedelta()


@dataclass(frozen=True)
class Entry:
    shift: Shift
    state: str
    colour: str

    @property
    def says_state(self) -> bool:
        """A plan that is only a plan, and work that went as usual, say nothing more."""
        return self.state not in ("planned", "worked", "on call")


def as_hours(length: datetime.timedelta) -> str:
    """ "7 h 30 min"; nothing for none."""
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "")))


@dataclass(frozen=True)
class Day:
    on: datetime.date
    is_today: bool
    cells: list[tuple[str, list[Entry]]]


@dataclass
class Hours:
    who: str
    planned: datetime.timedelta = NONE
    worked: datetime.timedelta = NONE

    @property
    def said(self) -> tuple[str, str]:
        return as_hours(self.planned) or "none", as_hours(self.worked) or "none"


@dataclass(frozen=True)
class Week:
    monday: datetime.date
    days: list[Day]
    gaps: list[Gap]
    hours: list[Hours]
    is_empty: bool

    @property
    def sunday(self) -> datetime.date:
        return self.monday + WEEK - DAY

    @property
    def before(self) -> datetime.date:
        return self.monday - WEEK

    @property
    def after(self) -> datetime.date:
        return self.monday + WEEK


def week_of(hub: Hub, monday: datetime.date, now: datetime.datetime) -> Week:
    """One query. What began on Sunday night and runs into Monday covers it, and stands on its Sunday."""
    first, last = midnight_of(monday), midnight_of(monday + WEEK)
    found = Shift.objects.filter(hub=hub).between(first, last).select_related("worker")
    shifts = list(found.order_by("starts_at", "began_at", "pk"))
    own = [shift for shift in shifts if first <= shift.first_on_plan < last]
    today = timezone.localdate(now)
    days = [_day(monday + n * DAY, own, now, today) for n in range(7)]
    return Week(monday, days, gaps_of(shifts, first, last, now) if shifts else [], _hours(own), not own)


def _day(on: datetime.date, shifts: list[Shift], now: datetime.datetime, today: datetime.date) -> Day:
    mine = [shift for shift in shifts if timezone.localdate(shift.first_on_plan) == on]
    cells = [
        (label, [Entry(shift, *state_of(shift, now)) for shift in mine if shift.sort == sort])
        for sort, label in ShiftSort.choices
    ]
    return Day(on, on == today, cells)


def _hours(shifts: list[Shift]) -> list[Hours]:
    """Without what was taken off; on call is no work until somebody is called in, which is a shift worked."""
    found: dict[tuple[int | None, str], Hours] = defaultdict(lambda: Hours(""))
    for shift in shifts:
        if shift.taken_off_at or (shift.sort == ShiftSort.ON_CALL and not shift.began_at):
            continue
        one = found[shift.worker_id, shift.agency_worker]
        one.who = shift.who
        one.planned += shift.planned_for
        one.worked += shift.worked_for
    return sorted(found.values(), key=lambda one: one.who)
