"""Writing the rows of `extras/`, set by set, after those of the tracker's own files: what names is there by then.

Of a row that is there already the facts are changed. Its envelope stays: markings are changed on pages alone, and
other words are a correction, with a row of its own.
"""

from collections.abc import Mapping

from django.db import connection

from reports.tracker import due
from reports.tracker.extras.declared import EXTRAS, FOLDER, OWN, PLAIN, RECORDS, Own, Plain
from reports.tracker.extras.fields import Carried
from reports.tracker.format import File
from reports.tracker.stored import OWNERS, stored

ENVELOPE = (
    "id, reference, person_id, kind, category, agency_id, author_id, began, ended, written_at, headline, words, "
    "marking, discipline, conditions, when_hidden, corrects_id, brought_in"
)


def load_own(brought: Mapping[str, int]) -> dict[str, tuple[int, int, int]]:
    """Of each file how many rows were added, changed, left as they were."""
    counts = {}
    for one in OWN:
        file = EXTRAS[FOLDER + one.key]
        added, changed = _load(one, file)
        counts[file.key] = (added, changed, brought[file.key] - added - changed)
    return counts


def load_plain(brought: Mapping[str, int], *, after: bool = False) -> dict[str, tuple[int, int, int]]:
    """Before the rest: the facts of a record may name what is in them. `after` are those that name records."""
    counts = {}
    for each in (each for each in PLAIN if each.after is after):
        file = EXTRAS[FOLDER + each.key]
        added, changed = _load_plain(each, file)
        counts[file.key] = (added, changed, brought[file.key] - added - changed)
    return counts


def _load(one: Own, file: File) -> tuple[int, int]:
    _forget_hidden(file)
    compared = ["category", "began", "ended", *(each.column.name for each in one.fields)]
    nth = "brought.nth, " if "nth" in file.by_name else ""
    order = f"{'brought.written_at' if one.kind else 'brought.corrects_ref'}, {nth}brought.line"
    added, changed = due.gather(file, compared=compared, order=order)
    source = due.table(file.key)
    _find_late(file, source, one.ref if one.by_record else "record_ref")
    if added:
        _insert(one, source)
    if changed:
        _update("cases_record", "id", {name: f"due.{name}" for name in compared[:3]}, source)
        if one.model is not None:
            _update(one.model._meta.db_table, "record_id", _values(one.fields), source)
    return added, changed


def _insert(one: Own, source: str) -> None:
    reference = f"due.{one.ref if one.by_record else 'record_ref'}::uuid"
    kind = (
        f"'{one.kind}'"
        if one.kind
        else "(select kind from cases_record first where first.id = corrects_ref_id)"
    )
    _run(
        f"insert into cases_record ({ENVELOPE}) select due.row_id, {reference}, person_ref_id, {kind}, category, "
        "agency_ref_id, author_ref_id, began, ended, written_at, headline, words, marking, for_discipline, "
        f"conditions, when_hidden, corrects_ref_id, brought_in from {source} due where is_new order by 1"
    )
    if one.model is None:
        return
    values = {"person_id": "due.person_ref_id"} | _values(one.fields)
    if not one.by_record:
        values["tracker_ref"] = f"due.{one.ref}"
    _run(
        f"insert into {one.model._meta.db_table} (record_id, {', '.join(values)}) "
        f"select due.row_id, {', '.join(values.values())} from {source} due where is_new order by 1"
    )


def _load_plain(one: Plain, file: File) -> tuple[int, int]:
    table, values = one.model._meta.db_table, _values(one.fields)
    compared = [each.column.name for each in one.fields]
    added, changed = due.gather(file, compared=compared, key=table)
    source = due.table(file.key)
    if one.after:
        _find_late(file, source, file.ref)
    if added:
        known_by = [
            name for name in ("reference", "tracker_ref") if hasattr(one.model, name) and not one.natural
        ]
        named = values | dict.fromkeys(known_by, f"due.{one.ref}")
        _run(
            f"insert into {table} (id, {', '.join(named)}) select due.row_id, {', '.join(named.values())} "
            f"from {source} due where is_new order by 1"
        )
    if changed:
        _update(table, "id", values, source)
    return added, changed


def _values(fields: list[Carried]) -> dict[str, str]:
    """What each column of the table takes."""
    taken = {}
    for one in fields:
        name = one.column.name
        kinds = {"link": f"due.{name}_id", "uuid": f"due.{name}::uuid"}
        taken[one.attname] = kinds.get(one.column.kind, f"due.{name}")
    return taken


def _update(table: str, key: str, values: dict[str, str], source: str) -> None:
    takes = ", ".join(f"{name} = {value}" for name, value in values.items())
    old = ", ".join(_cut(table, name) for name in values)
    _run(
        f"update {table} fact set {takes} from {source} due where fact.{key} = due.row_id and not due.is_new "
        f"and row({old}) is distinct from row({', '.join(values.values())})"
    )


def _cut(table: str, name: str) -> str:
    """As it stands in a file: a moment to the second."""
    moments = {"began", "ended"} if table == "cases_record" else set()
    return f"date_trunc('second', fact.{name})" if name in moments or name.endswith("_at") else f"fact.{name}"


def _forget_hidden(file: File) -> None:
    """What has been sealed or taken back since it was written out is left as it is."""
    _run(
        f"delete from {file.staged} brought where exists (select from {OWNERS.get(file.key, OWNERS[RECORDS])} own "
        f"where own.tracker_ref = brought.{file.ref}) "
        f"and not exists (select from {stored(file)} kept where kept.{file.ref} = brought.{file.ref})"
    )


def _find_late(file: File, source: str, record_ref: str) -> None:
    """Rows of one file may name each other, and a record may be called here as it was called where it came from."""
    for column in file.links:
        unknown = f"due.{column.name}_id is null and due.{column.name} is not null"
        if column.to in (RECORDS, file.key):
            ref = record_ref if column.to == RECORDS else file.ref
            _run(
                f"update {source} due set {column.name}_id = other.row_id from {source} other "
                f"where {unknown} and other.{ref} = due.{column.name}"
            )
        if column.to == RECORDS:
            _run(
                f"update {source} due set {column.name}_id = known.id from extras_known known "
                f"where {unknown} and known.record_ref = due.{column.name}"
            )


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
