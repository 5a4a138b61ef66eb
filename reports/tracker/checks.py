"""What is between columns or rows, judged by the state that the import would leave behind. Set-based SQL.

Every check is a query for (line, value): the place is its file and column. A cell that already has a fault is
NULL or named in `awry`, so nothing is said of it twice. What is between periods is in overlaps.py.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db import connection

from reports.tracker.faults import MOST_LISTED, Faults
from reports.tracker.files import EVERY, TARGETS
from reports.tracker.format import FILES, Column, File
from reports.tracker.stored import OWNERS, stored, stored_alone

LONDON_DAY = "(received_at at time zone 'Europe/London')::date"
BEFORE = "This is before {start}. An end may not be before its start."
TOTAL = "emotional + conduct + hyperactivity + peer"


@dataclass(frozen=True)
class Check:
    """Rows of the file for which `where` holds are at fault in `column`."""

    file: str
    column: str
    where: str
    message: str


ENDS = (
    ("hubs", "opened_on", "closed_on"),
    ("beds", "opened_on", "closed_on"),
    ("bed_closures", "start_on", "end_on"),
    ("staff", "started_on", "left_on"),
    ("care_periods", "start_on", "end_on"),
    ("placements", "start_on", "end_on"),
    ("bed_holds", "start_on", "end_on"),
    ("allocations", "start_on", "end_on"),
    ("missing_episodes", "started_at", "returned_at"),
    ("education_periods", "start_on", "end_on"),
)
CHECKS = (
    *(Check(file, end, f"{end} < {start}", BEFORE.format(start=start)) for file, start, end in ENDS),
    Check(
        "referrals",
        "closed_on",
        f"closed_on < {LONDON_DAY}",
        "This is before the day on which the referral was received, by the clock of London.",
    ),
    Check(
        "care_periods",
        "legal_status",
        "legal_status <> '' and status <> 'looked_after'",
        "A legal status is for looked_after alone.",
    ),
    Check(
        "placements",
        "bed_ref",
        "kind = 'hub_bed' and bed_ref is null and not 'bed_ref' = any(awry)",
        "A hub_bed names its bed.",
    ),
    Check(
        "placements",
        "bed_ref",
        "kind <> 'hub_bed' and bed_ref is not null",
        "Only a hub_bed names a bed; no other kind does.",
    ),
    Check(
        "assessments",
        "total",
        f"total <> {TOTAL}",
        "The total is not the sum of emotional, conduct, hyperactivity and peer.",
    ),
)


def check(faults: Faults, files: Collection[File]) -> None:
    """Everything but periods and the lead. Duplicates go first: of two rows of one ref only the first is read on."""
    for file in files:
        _duplicates(file, faults)
    for file in files:
        for column in file.links:
            unknown_refs(file, column, faults)
    for rule in CHECKS:
        staged, value = FILES[rule.file].staged, _as_written(rule.file, rule.column)
        query = f"select line, {value} from {staged} where {rule.where}"
        report(faults, rule.file, rule.column, rule.message, query)
    _main_needs(faults)


def fill(left_out: dict[str, list[str]]) -> None:
    """A column that the file leaves out keeps what is stored; for a new row it is empty."""
    with connection.cursor() as cursor:
        for key, absent in left_out.items():
            file = EVERY[key]
            names = [name for name in absent if file.by_name[name].optional]
            if not names:
                continue
            takes = ", ".join(f"{name} = kept.{name}" for name in names)
            cursor.execute(
                f"update {file.staged} brought set {takes} from {stored(file)} kept "
                f"where kept.{file.ref} = brought.{file.ref}"
            )


def report(faults: Faults, key: str, column: str, message: str, query: str) -> None:
    """Adds what the query (line, value) finds: the first thousand by line, and how many there are in all."""
    for line, value, count in _found(query):
        faults.add(EVERY[key].name, line, column, value, message, count=count)


def _found(query: str) -> Iterator[tuple[int, str | None, int]]:
    limited = f"select found.*, count(*) over () from ({query}) found order by 1 limit {MOST_LISTED}"
    with connection.cursor() as cursor:
        cursor.execute(limited)
        for at, (line, value, total) in enumerate(cursor.fetchall()):
            yield line, value, 1 if at else 1 + max(0, total - MOST_LISTED)


def _as_written(key: str, name: str) -> str:
    column = EVERY[key].by_name[name]
    return london(name) if column.kind == "time" else f"{name}::text"


def london(moment: str) -> str:
    """SQL for a moment on London's clock: its offset, seconds only where they are not 0."""
    local = f"({moment} at time zone 'Europe/London')"
    offset = f"({local} - ({moment} at time zone 'UTC'))"
    return (
        f"to_char({local}, 'YYYY-MM-DD\"T\"HH24:MI')"
        f" || case to_char({local}, 'SS') when '00' then '' else to_char({local}, ':SS') end"
        f" || case when {offset} < interval '0' then '-' || to_char(-{offset}, 'HH24:MI')"
        f" else '+' || to_char({offset}, 'HH24:MI') end"
        f" || case when extract(second from {offset}) = 0 then '' else to_char(-{offset}, ':SS') end"
    )


def _duplicates(file: File, faults: Faults) -> None:
    again = (
        f"select line from (select line, row_number() over (partition by {file.ref} order by line) as nth "
        f"from {file.staged} where {file.ref} is not null) numbered where nth > 1"
    )
    query = f"select line, {file.ref} from {file.staged} where line in ({again})"
    message = f"This {file.ref} stands in the file already. A ref is unique in the file that defines it."
    before = len(faults)
    report(faults, file.key, file.ref, message, query)
    if len(faults) > before:
        with connection.cursor() as cursor:
            cursor.execute(f"delete from {file.staged} where line in ({again})")


def unknown_refs(file: File, column: Column, faults: Faults) -> None:
    """A file that could not be read whole may hold the ref, so nothing is said of refs to it."""
    if column.to in faults.incomplete:
        return
    target = TARGETS[column.to]
    query = (
        f"select line, {column.name} from {file.staged} brought where {column.name} is not null "
        f"and not exists (select from {target.staged} named where named.{target.ref} = brought.{column.name}) "
        f"and not exists (select from {OWNERS[column.to]} kept where kept.tracker_ref = brought.{column.name})"
    )
    message = f"No row of {target.name} has this ref, neither in what was brought nor in the service."
    report(faults, file.key, column.name, message, query)


def _main_needs(faults: Faults) -> None:
    numbered = (
        "select line, need_ref, person_ref, discipline, "
        "row_number() over (partition by person_ref, discipline order by line) as nth "
        f"from {FILES['needs'].staged} where main and person_ref is not null and discipline is not null"
    )
    kept = (
        f"exists (select from {stored_alone('needs')} other where other.main "
        "and other.person_ref = brought.person_ref and other.discipline = brought.discipline)"
    )
    query = f"select line, need_ref from ({numbered}) brought where nth > 1 or {kept}"
    message = "This young person already has a main need in this discipline: there is one."
    report(faults, "needs", "need_ref", message, query)
