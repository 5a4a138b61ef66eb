"""Makes an invented service of any size, fast, in a scratch database of its own.

    python -m benchmarks.make --people 10000|100000|1000000 [--again]

One transaction as the owner: keys, indexes and triggers step aside, rows come by INSERT … SELECT, then all of it is
built again, which checks every row. What the triggers of Standing would have written is made in bulk, and compared
with what they write for a sample.
"""

import argparse
import shutil
import time
from contextlib import closing
from typing import TYPE_CHECKING

import psycopg2

from benchmarks import scratch, shape
from nwd.local.place import Place, owner_url

if TYPE_CHECKING:
    from psycopg2.extensions import cursor as Cursor

SAMPLE = 200


def made(people: int, *, again: bool = False) -> Place:
    """The scratch of that size, filled if it is not."""
    here = scratch.of_size(people)
    if again:
        scratch.leave(here)
        shutil.rmtree(here.database, ignore_errors=True)
        shutil.rmtree(here.root, ignore_errors=True)
    scratch.ready(here)
    began = time.perf_counter()
    with scratch.owned(here) as cursor:
        cursor.execute("select count(*) from cases_youngperson")
        if cursor.fetchone() == (people,):
            complete(cursor)
            return here
        fill(cursor, people)
        compare_with_triggers(cursor)
    with closing(psycopg2.connect(owner_url(here))) as connection, connection.cursor() as cursor:
        connection.autocommit = True
        cursor.execute(f"vacuum (analyze) {', '.join(shape.FILLED[1:])}")
    rows = shape.numbers(people)["records"]
    scratch.say(f"made {people:,} young people, {rows:,} records in {time.perf_counter() - began:.0f} s")
    return here


def complete(cursor: "Cursor") -> None:
    """What was made before there was such a table lacks its rows."""
    cursor.execute("select exists (select from cases_namepart)")
    if cursor.fetchone() == (False,):
        cursor.execute(shape.NAMES)


def fill(cursor: "Cursor", people: int) -> None:
    fill_with(cursor, shape.numbers(people), shape.STEPS)


def fill_with(cursor: "Cursor", numbers: dict[str, int], steps: tuple[str, ...]) -> None:
    cursor.execute("set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'")
    cursor.execute("set local synchronous_commit = off; set local jit = off")
    cursor.execute(shape.CHANCE)
    aside, back = definitions(cursor)
    for on, off in defaults(cursor):
        aside.append(on)
        back.append(off)
    for statement in aside:
        cursor.execute(statement)
    for step in (*steps, *shape.STANDING):
        cursor.execute(step.format(**numbers))
    for statement in back:
        cursor.execute(statement)
    cursor.execute(shape.NAMES)
    for table in shape.FILLED:
        cursor.execute("select pg_get_serial_sequence(%s, 'id') from pg_attribute where attrelid = %s::regclass "
                       "and attname = 'id'", [table, table])  # fmt: skip
        if (row := cursor.fetchone()) and row[0]:
            cursor.execute(f"select setval('{row[0]}', (select max(id) from {table}))")
    cursor.execute("set constraints all immediate")


def definitions(cursor: "Cursor") -> tuple[list[str], list[str]]:
    """What sets keys, indexes and triggers of the filled tables aside, and what brings them back as they were."""
    tables = list(shape.FILLED)
    aside, back = [], []
    cursor.execute(
        "select conrelid::regclass::text, conname, pg_get_constraintdef(oid), contype from pg_constraint "
        "where contype in ('f', 'u', 'x') and (conrelid = any(%(tables)s::regclass[]) "
        "or confrelid = any(%(tables)s::regclass[])) "
        "order by contype = 'f' desc, conname",
        {"tables": tables},
    )
    constraints = cursor.fetchall()
    cursor.execute(
        "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index "
        "where indrelid = any(%s::regclass[]) "
        "and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))",
        [tables],
    )
    for name, definition in cursor.fetchall():
        aside.append(f"drop index {name}")
        back.append(definition)
    for table, name, _, _ in constraints:
        aside.append(f"alter table {table} drop constraint {name}")
    for table, name, definition, _ in reversed(constraints):
        back.append(f"alter table {table} add constraint {name} {definition}")
    aside = [f"alter table {table} disable trigger user" for table in tables] + aside[::-1]
    foreign = [f"drop constraint {name}" for _, name, _, kind in constraints if kind == "f"]
    aside.sort(key=lambda statement: not any(statement.endswith(one) for one in foreign))
    back += [f"alter table {table} enable trigger user" for table in tables]
    return aside, back


#: What stands in a column that a shape of today does not name: models give it in Python, the database does not.
EMPTY = {"boolean": "false", "text": "''", "character varying": "''", "jsonb": "'{}'"}


def defaults(cursor: "Cursor") -> list[tuple[str, str]]:
    cursor.execute(
        "select table_name, column_name, data_type from information_schema.columns where table_name = any(%s) "
        "and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' and data_type = any(%s)",
        [list(shape.FILLED), list(EMPTY)],
    )
    return [
        (
            f"alter table {table} alter {name} set default {EMPTY[kind]}",
            f"alter table {table} alter {name} drop default",
        )
        for table, name, kind in cursor.fetchall()
    ]


def compare_with_triggers(cursor: "Cursor") -> None:
    """A sample is written once more under the triggers: what stands afterwards must be what the bulk wrote."""
    for table in ("cases_referral", "cases_allocation", "placements_claim"):
        cursor.execute(f"select array_agg(record_id) from (select record_id from {table} "
                       f"order by md5(record_id::text) limit {SAMPLE}) chosen")  # fmt: skip
        (sources,) = cursor.fetchone() or ([],)
        before = standing(cursor, sources)
        cursor.execute("savepoint sample")
        cursor.execute(f"update {table} set person_id = person_id where record_id = any(%s)", [sources])
        written = standing(cursor, sources)
        cursor.execute("rollback to savepoint sample")
        if before != written or not (before or table == "placements_claim"):
            raise SystemExit(f"Standing made in bulk differs from what the triggers of {table} write.")


def standing(cursor: "Cursor", sources: list[int]) -> list[tuple[object, ...]]:
    cursor.execute(
        "select source, person_id, hub_id, worker_id, agency_id, from_on, to_on, ground from partners_standing "
        "where source = any(%s) order by source",
        [sources],
    )
    return list(cursor.fetchall())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--again", action="store_true", help="throw away what was made before")
    options = parser.parse_args()
    made(options.people, again=options.again)


if __name__ == "__main__":
    main()
