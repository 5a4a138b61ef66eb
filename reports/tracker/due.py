"""What an import has to write of one file: the rows that are new or differ from what is stored, with their keys.

Everything is staged with refs; here they become the keys of the rows named, which are stored by then (the files
come in the order of the page).
"""

from collections.abc import Sequence

from django.db import connection

from reports.tracker.files import EVERY
from reports.tracker.format import File
from reports.tracker.stored import OWNERS, stored

#: The table whose sequence gives a new row its key; the envelope's where no line says otherwise.
KEYS = {
    "agencies": "partners_agency",
    "hubs": "hubs_hub",
    "beds": "hubs_bed",
    "bed_closures": "hubs_closure",
    "staff": "partners_worker",
    "young_people": "cases_youngperson",
    "incidents": "placements_incident",
    "raise_meetings": "raise_meetings_meeting",
}
WORDS = {
    "referrals": "reason",
    "contacts": "summary",
    "interventions": "summary",
    "incidents": "summary",
    "raise_meetings": "summary",
}
#: What else is needed of a row that is named: the agency of a worker.
EXTRA = {"staff": ("agency_id",)}


def table(key: str) -> str:
    return f"due_{key.replace('/', '_')}"


def gather(
    file: File, *, compared: Sequence[str] = (), order: str = "brought.line", key: str = ""
) -> tuple[int, int]:
    """Makes `due_<key>`: each column of the file, `<column>_id` for each ref, `is_new`, `row_id`, `was` (the words as
    stored), and for what stands on its own feet `second_id` and `second_is_new`, its envelope.

    `compared` are the columns in which a row may differ, all where none is named; `key` is the table whose sequence
    gives a new row its key. Answers how many are new and how many differ.
    """
    extra = "".join(
        f", {column.name}.id as {column.name}_id"
        + "".join(f", {column.name}.{name} as {column.name}_{name}" for name in EXTRA.get(column.to, ()))
        for column in file.links
    )
    joins = " ".join(
        f"left join {OWNERS[column.to]} {column.name} on {column.name}.tracker_ref = brought.{column.name}"
        for column in file.links
    )
    was = f"kept.{WORDS[file.key]}" if file.key in WORDS else "null::text"
    brought = ", ".join(f"brought.{name}" for name in compared or file.names)
    kept = ", ".join(f"kept.{name}" for name in compared or file.names)
    second = ""
    if file.key in KEYS:
        second = (
            "kept.second_id is null as second_is_new, "
            f"coalesce(kept.second_id, {next_key('cases_record')}) as second_id, "
        )
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            create temp table {table(file.key)} on commit drop as
            select brought.*, kept.stored_id is null as is_new, {was} as was, {second}
                coalesce(kept.stored_id, {next_key(key or KEYS.get(file.key, "cases_record"))}) as row_id{extra}
            from {file.staged} brought left join {stored(file)} kept on kept.{file.ref} = brought.{file.ref} {joins}
            where kept.stored_id is null or ({brought}) is distinct from ({kept})
            order by {order}
            """
        )
        cursor.execute(f"analyze {table(file.key)}")
        cursor.execute(f"select count(*) filter (where is_new), count(*) from {table(file.key)}")
        new, both = cursor.fetchone()
    return new, both - new


def drop() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"drop table if exists {', '.join(table(key) for key in EVERY)}")


def next_key(owner: str) -> str:
    return f"nextval((select pg_get_serial_sequence('{owner}', 'id')::regclass))"
