"""Periods that may not overlap. Half-open: one that ends on the day it starts covers nothing.

The fault is the later row's in file order, at the start of its period; between a placement and a hold the hold is
later, as its file is on the page; a row that is stored already is earlier than any that is brought.

A row overlaps an earlier one where it overlaps the days that the earlier ones cover together, so rows are streamed
in order and only those days are held: the time is the sort's, whatever is brought.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from django.db import connection

from reports.tracker.faults import Faults
from reports.tracker.format import FILES
from reports.tracker.stored import stored_alone

#: Every period in one table, its days counted from the first of year 1; those stored have no line.
PERIODS = """
create temp table periods (
    file text not null, place integer not null, line integer, who text collate "C", bed text collate "C", kind text,
    start_on date not null, starts integer not null, ends integer not null
) on commit drop
"""
ENDLESS = 10_000_000


@dataclass(frozen=True)
class Rule:
    """No two of the rows for which `among` holds may overlap when their `same` columns are equal.

    `across`: only rows of two different files stand in each other's way.
    """

    same: str
    among: str
    message: str
    across: bool = False


RULES = (
    Rule(
        "who, kind",
        "file = 'care_periods'",
        "Another care period of the same status covers some of these days.",
    ),
    Rule("who", "file = 'placements'", "The young person is in another placement on some of these nights."),
    Rule(
        "bed",
        "file in ('placements', 'bed_holds') and bed is not null",
        "The bed is taken or held on some of these nights.",
    ),
    Rule(
        "who",
        "file = 'bed_holds' or (file = 'placements' and kind = 'hub_bed')",
        "On some of these nights a bed is held for the young person while they are in a hub bed.",
        across=True,
    ),
    Rule(
        "who",
        "file = 'allocations' and kind = 'key_worker'",
        "The young person has another key worker on some of these days.",
    ),
)
#: Only a hub_bed covers a bed: one that another kind names wrongly is a fault of its own, told once.
SOURCES = {
    "care_periods": "person_ref, null, status",
    "placements": "person_ref, case when kind = 'hub_bed' then bed_ref end, kind",
    "bed_holds": "person_ref, bed_ref, 'hold'",
    "allocations": "person_ref, null, role",
}


def check_overlaps(faults: Faults) -> None:
    _gather()
    for rule in RULES:
        _check(rule, faults)
    with connection.cursor() as cursor:
        cursor.execute("drop table periods")


def _gather() -> None:
    with connection.cursor() as cursor:
        cursor.execute(PERIODS)
        for place, (key, columns) in enumerate(SOURCES.items()):
            sound = "not awry && '{person_ref,bed_ref,start_on,end_on}'"
            brought, kept = FILES[key].staged, stored_alone(key)
            for line, table, where in (("line", brought, sound), ("null::integer", kept, "true")):
                cursor.execute(
                    f"insert into periods select '{key}', {place}, {line}, {columns}, start_on, "
                    f"start_on - date '0001-01-01', coalesce(end_on - date '0001-01-01', {ENDLESS}) "
                    f"from {table} source where start_on < coalesce(end_on, 'infinity') and {where}"
                )


def _check(rule: Rule, faults: Faults) -> None:
    query = (
        f"select row({rule.same})::text, file, line, start_on::text, starts, ends from periods "
        f"where ({rule.among}) and who is not null and kind is not null "
        f"order by {rule.same}, line is not null, place, line"
    )
    with connection.chunked_cursor() as cursor:
        cursor.execute(query)
        for _, rows in groupby(cursor, key=itemgetter(0)):
            covered: dict[str, Days] = {}
            for _, file, line, start_on, starts, ends in rows:
                others = [days for key, days in covered.items() if not rule.across or key != file]
                if line is not None and any(days.overlap(starts, ends) for days in others):
                    faults.add(FILES[file].name, line, "start_on", start_on, rule.message)
                covered.setdefault(file, Days()).add(starts, ends)


class Days:
    """The days that periods cover together: where each run of them starts and ends, in order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def overlap(self, starts: int, ends: int) -> bool:
        at = bisect_right(self._ends, starts)
        return at < len(self._starts) and self._starts[at] < ends

    def add(self, starts: int, ends: int) -> None:
        first, last = bisect_left(self._ends, starts), bisect_right(self._starts, ends)
        if first < last:
            starts, ends = min(starts, self._starts[first]), max(ends, self._ends[last - 1])
        self._starts[first:last] = [starts]
        self._ends[first:last] = [ends]
