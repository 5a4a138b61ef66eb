"""What is between the columns and rows of `extras/`, by the state that the import would leave behind.

What a table of ours says of its rows one by one (its CHECK constraints) is asked of the rows that were brought, so
that a fault names its line; what it says between rows is the database's last word.
"""

from collections.abc import Mapping

from django.db import connection

from reports.tracker.checks import report, unknown_refs
from reports.tracker.extras.declared import (
    BESIDE,
    EXTRAS,
    FOLDER,
    MEETINGS,
    OF_PLACES,
    OWN,
    PLAIN,
    RECORDS,
    Own,
    Plain,
)
from reports.tracker.extras.fields import Carried
from reports.tracker.extras.of_police import check_intelligence
from reports.tracker.extras.stored import NATURAL as NATURAL_REFS
from reports.tracker.faults import Faults
from reports.tracker.files import TARGETS
from reports.tracker.format import FILES, Column, File
from reports.tracker.stored import OWNERS, stored

OTHER_WORDS = "These are not the words that were first written. Words do not change: bring a correction."
SOMEBODY_ELSE = "This record is about another young person in the service. That does not change."
ANOTHER = "This is about another young person. What a row names is about the same person as the row."
TWICE = "Another row of this folder has this record_ref already. Each record has its own."
TAKEN = "Another record of the service has this record_ref already. Each record has its own."
PLANNED = "raise_planned"
#: Files of the tracker whose rows name the first of those whom they concern, and the young people themselves.
NOT_OF_ONE = ("incidents", "young_people")
NATURAL = "A row of this file is called as its {}, with a hyphen and its {}: for example {}."


def make_records() -> None:
    """Which records the folder brings, so that a ref to one of them is known."""
    rows = []
    for file in _of_records():
        person, joined = _whom(file)
        rows.append(
            f"select '{file.key}' as key, brought.line, brought.{_record_ref(file)} as record_ref, "
            f"{person} as person_ref from {file.staged} brought {joined} "
            f"where brought.{_record_ref(file)} is not null"
        )
    _run(f"create temp table staged_{RECORDS} on commit drop as {' union all '.join(rows)}")
    _run(f"analyze staged_{RECORDS}")
    met = (
        f"select meeting_ref from {file.staged}"
        for file in (FILES["raise_meetings"], EXTRAS[FOLDER + PLANNED])
    )
    _run(f"create temp table staged_{MEETINGS} on commit drop as {' union all '.join(met)}")


def check_extras(faults: Faults) -> None:
    for file in _of_records():
        _check_records(file, faults)
        _check_people(file, faults)
    for beside in (*OF_PLACES, *BESIDE):
        file = EXTRAS[FOLDER + beside.key]
        unknown_refs(file, Column(file.ref, "link", optional=False, to=beside.key), faults)
        for table in dict.fromkeys(name for name, _, _ in beside.fields):
            fields = [carried for name, _, carried in beside.fields if name == table]
            _check_rows(file, table, _fields(fields), faults)
    for one in OWN:
        own = EXTRAS[FOLDER + one.key]
        report(faults, own.key, "person_ref", SOMEBODY_ELSE, _differs(own, "person_ref"))
        _check_rows(own, "cases_record", _head(one), faults)
        if one.model is not None:
            _check_rows(own, one.model._meta.db_table, _fields(one.fields), faults)
    for each in PLAIN:
        file = EXTRAS[FOLDER + each.key]
        _check_rows(file, each.model._meta.db_table, _fields(each.fields), faults)
        if each.natural:
            _check_natural(each, file, faults)
    check_intelligence(faults)


def _of_records() -> list[File]:
    keys = [*(one.key for one in BESIDE), *(one.key for one in OWN)]
    return [EXTRAS[FOLDER + key] for key in keys]


def _record_ref(file: File) -> str:
    return "record_ref" if "record_ref" in file.by_name else file.ref


def _check_records(file: File, faults: Faults) -> None:
    name = _record_ref(file)
    first = f"(select key, line, record_ref, count(*) over (partition by record_ref) from staged_{RECORDS})"
    again = f"select line, record_ref from {first} counted where count > 1 and key = '{file.key}'"
    report(faults, file.key, name, TWICE, again)
    if file.key in OWNERS:
        taken = (
            f"select line, brought.{name} from {file.staged} brought "
            f"join {OWNERS[RECORDS]} record on record.tracker_ref = brought.{name} "
            f"left join {OWNERS[file.key]} own on own.tracker_ref = brought.{file.ref} "
            "where own.id is distinct from record.id"
        )
        report(faults, file.key, name, TAKEN, taken)
    same = f"brought.{name} = kept.{name}"
    report(faults, file.key, "words", OTHER_WORDS, f"{_differs(file, 'words')} and {same}")


def _whom(file: File) -> tuple[str, str]:
    """Whom a row is about, and the join that says it: of a file beside one of the tracker, that one does."""
    if "person_ref" in file.by_name:
        return "brought.person_ref", ""
    tracker = FILES[file.key.removeprefix(FOLDER)]
    if "person_ref" not in tracker.by_name:
        return "null::text", ""
    return "fact.person_ref", f"left join {tracker.staged} fact on fact.{file.ref} = brought.{file.ref}"


def _check_people(file: File, faults: Faults) -> None:
    """A row that names another is about the same young person as that one, which was brought or is stored."""
    person, joined = _whom(file)
    for column in file.links:
        named = "record_ref" if column.to == RECORDS else TARGETS[column.to].ref
        target = f"staged_{RECORDS}" if column.to == RECORDS else TARGETS[column.to].staged
        if column.to in NOT_OF_ONE or (
            column.to != RECORDS and "person_ref" not in TARGETS[column.to].by_name
        ):
            continue
        about = 'coalesce(whom.tracker_ref, named.person_ref) collate "C"'
        rows = (
            f"select distinct brought.line, brought.{column.name} from {file.staged} brought {joined} "
            f"left join {target} named on named.{named} = brought.{column.name} "
            f"left join {OWNERS[column.to]} own on own.tracker_ref = brought.{column.name} "
            "left join cases_record kept on kept.id = own.id "
            "left join cases_youngperson whom on whom.id = kept.person_id "
            f'where {person} collate "C" <> {about}'
        )
        report(faults, file.key, column.name, ANOTHER, rows)


def _differs(file: File, name: str) -> str:
    return (
        f"select line, brought.{name} from {file.staged} brought join {stored(file)} kept "
        f"on kept.{file.ref} = brought.{file.ref} "
        f"where brought.{name} is distinct from kept.{name} and not '{name}' = any(awry)"
    )


def _head(one: Own) -> dict[str, Column]:
    file = EXTRAS[FOLDER + one.key]
    same = ("category", "marking", "when_hidden", "began", "ended", "headline", "words", "conditions")
    return {name: file.by_name[name] for name in same} | {"discipline": file.by_name["for_discipline"]}


def _fields(fields: list[Carried]) -> dict[str, Column]:
    return {one.attname: one.column for one in fields}


def _check_rows(file: File, table: str, columns: Mapping[str, Column], faults: Faults) -> None:
    """Those constraints of the table that speak of nothing but these columns."""
    said = ", ".join(f"{_as_stored(column)} as {name}" for name, column in columns.items())
    for name, condition, needed in _constraints(table):
        if not set(needed) <= columns.keys():
            continue
        column = columns[needed[-1]]
        value = f"{column.name}_as_brought"
        rows = (
            f"select line, {value} from (select line, {column.name}::text as {value}, {said} from {file.staged} "
            f"where awry = '{{}}') fact where not {condition}"
        )
        report(faults, file.key, column.name, f"{name.replace('_', ' ').capitalize()}.", rows)


def _as_stored(column: Column) -> str:
    """Of what is named it is enough to know that something is."""
    return f"case when {column.name} is not null then 1::bigint end" if column.kind == "link" else column.name


def _constraints(table: str) -> list[tuple[str, str, list[str]]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select conname, pg_get_constraintdef(con.oid), array(select attname::text from pg_attribute "
            "where attrelid = conrelid and attnum = any(conkey) order by array_position(conkey, attnum)) "
            "from pg_constraint con where conrelid = %s::regclass and contype = 'c' order by 1",
            [table],
        )
        return [(name, said.removeprefix("CHECK "), columns) for name, said, columns in cursor.fetchall()]


def _check_natural(one: Plain, file: File, faults: Faults) -> None:
    how, of, column, example = NATURAL_REFS[one.key]
    made = how.format(of, column)
    rows = f"select line, {file.ref} from {file.staged} where {file.ref} <> {made} and awry = '{{}}'"
    report(faults, file.key, file.ref, NATURAL.format(of.removesuffix("_ref"), column, example), rows)


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
