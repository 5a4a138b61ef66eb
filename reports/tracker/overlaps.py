"""Periods that may not overlap. Half-open: one that ends on the day it starts covers nothing.

The fault is the later row's in file order, at the start of its period; between a placement and a hold the hold is
later, as its file is on the page; a row that is stored already is earlier than any that is brought.
"""

from dataclasses import dataclass

from django.db import connection

from reports.tracker.checks import report
from reports.tracker.faults import Faults
from reports.tracker.format import FILES
from reports.tracker.stored import stored_alone

#: Every period in one table: those brought with their line, those stored with none.
PERIODS = """
create temp table periods (
    file integer not null, line integer, who text collate "C", bed text collate "C", kind text,
    start_on date not null, end_on date not null
) on commit drop
"""


@dataclass(frozen=True)
class Rule:
    """No two of the rows for which `among` holds may overlap when `same` columns are equal."""

    files: tuple[str, ...]
    same: tuple[str, ...]
    among: str
    between: str
    message: str


FILE_OF = {key: place for place, key in enumerate(FILES)}
STAYS, HOLDS = FILE_OF["placements"], FILE_OF["bed_holds"]
CARE, KEY_WORK = FILE_OF["care_periods"], FILE_OF["allocations"]

RULES = (
    Rule(
        ("care_periods",),
        ("who", "kind"),
        f"file = {CARE}",
        "true",
        "Another care period of the same status covers some of these days.",
    ),
    Rule(
        ("placements",),
        ("who",),
        f"file = {STAYS}",
        "true",
        "The young person is in another placement on some of these nights.",
    ),
    Rule(
        ("placements", "bed_holds"),
        ("bed",),
        f"file in ({STAYS}, {HOLDS})",
        "true",
        "The bed is taken or held on some of these nights.",
    ),
    Rule(
        ("placements", "bed_holds"),
        ("who",),
        f"file = {HOLDS} or (file = {STAYS} and kind = 'hub_bed')",
        "one.file <> other.file",
        "On some of these nights a bed is held for the young person while they are in a hub bed.",
    ),
    Rule(
        ("allocations",),
        ("who",),
        f"file = {KEY_WORK} and kind = 'key_worker'",
        "true",
        "The young person has another key worker on some of these days.",
    ),
)
SOURCES = {
    "care_periods": "person_ref, null, status",
    "placements": "person_ref, bed_ref, kind",
    "bed_holds": "person_ref, bed_ref, 'hold'",
    "allocations": "person_ref, null, role",
}


def check_overlaps(faults: Faults) -> None:
    _gather()
    for rule in RULES:
        for key in rule.files:
            query = _clashes(rule, FILE_OF[key])
            report(faults, key, "start_on", rule.message, query)
    with connection.cursor() as cursor:
        cursor.execute("drop table periods")


def _gather() -> None:
    with connection.cursor() as cursor:
        cursor.execute(PERIODS)
        for key, columns in SOURCES.items():
            for line, table in (("line", FILES[key].staged), ("null::integer", stored_alone(key))):
                cursor.execute(
                    f"insert into periods select {FILE_OF[key]}, {line}, {columns}, start_on, "
                    f"coalesce(end_on, 'infinity') from {table} source "
                    "where start_on is not null and start_on < coalesce(end_on, 'infinity')"
                    + (" and not awry && '{person_ref,bed_ref,start_on,end_on}'" if line == "line" else "")
                )
        cursor.execute("analyze periods")


def _clashes(rule: Rule, file: int) -> str:
    """First, by one sorted pass, the rows that overlap any other; then, of those, the ones with an earlier one."""
    same = ", ".join(rule.same)
    present = " and ".join(f"{name} is not null" for name in rule.same)
    matched = " and ".join(f"one.{name} = other.{name}" for name in rule.same)
    return f"""
        with among as (
            select * from periods where ({rule.among}) and {present}
        ), near as (
            select *,
                max(end_on) over (partition by {same} order by start_on, end_on, file, line nulls first
                    rows between unbounded preceding and 1 preceding) > start_on as reached,
                lead(start_on) over (partition by {same} order by start_on, end_on, file, line nulls first) < end_on
                    as reaches
            from among
        ), touched as materialized (
            select * from near where reached or reaches
        )
        select one.line, one.start_on::text from touched one
        where one.file = {file} and one.line is not null and exists (
            select from touched other where {matched} and {rule.between}
                and (other.line is null or (other.file, other.line) < (one.file, one.line))
                and other.start_on < one.end_on and one.start_on < other.end_on
        )"""
