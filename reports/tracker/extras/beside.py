"""The files beside those of the tracker: who wrote each record, when, in which first words, and what else is known.

A new record is written at once as it was; of one that is there already only the facts are changed.
"""

from collections.abc import Mapping

from django.db import connection

from reports.tracker.extras.declared import BESIDE, EXTRAS, FOLDER, OF_PLACES, Beside
from reports.tracker.extras.fields import Carried
from reports.tracker.format import FILES
from reports.tracker.stored import OWNERS, QUERIES


def as_told(values: dict[str, str], key: str) -> tuple[dict[str, str], str]:
    """What the envelopes of new rows of the tracker's file `key` take, and the join that says it: of a row that the
    file beside does not have, `values` as without it.
    """
    file = EXTRAS[FOLDER + key]
    more = {"discipline": "''", "conditions": "''", "when_hidden": "'nothing'"}
    taken = {name: f"coalesce(told.{name}, {value})" for name, value in (values | more).items()}
    taken["author_id"] = f"case when told.ref is null then {values['author_id']} else told.author_id end"
    joined = (
        f"left join (select brought.{file.ref} as ref, brought.record_ref::uuid as reference, "
        "agency.id as agency_id, author.id as author_id, written_at, headline, words, marking, "
        "for_discipline as discipline, conditions, when_hidden, brought_in "
        f"from {file.staged} brought join partners_agency agency on agency.tracker_ref = brought.agency_ref "
        "left join partners_worker author on author.tracker_ref = brought.author_ref) told "
        f"on told.ref = due.{file.ref}"
    )
    return taken, joined


def load_beside(brought: Mapping[str, int]) -> dict[str, tuple[int, int, int]]:
    """The fields that the tracker has no columns for, where they differ."""
    counts = {}
    for one in (*OF_PLACES, *BESIDE):
        file = EXTRAS[FOLDER + one.key]
        changed = 0
        for table in dict.fromkeys(name for name, _, _ in one.fields):
            fields = [carried for name, _, carried in one.fields if name == table]
            changed += _update(one, table, fields)
        counts[file.key] = (0, changed, brought[file.key] - changed)
    return counts


def _update(one: Beside, table: str, fields: list[Carried]) -> int:
    file = EXTRAS[FOLDER + one.key]
    values, joins = {}, []
    for each in fields:
        column = each.column
        values[each.attname] = f"brought.{column.name}" + ("::uuid" if column.kind == "uuid" else "")
        if column.kind == "link":
            values[each.attname] = f"{column.name}.id"
            joins.append(
                f"left join {OWNERS[column.to]} {column.name} on {column.name}.tracker_ref = brought.{column.name}"
            )
    takes = ", ".join(f"{name} = due.{name}" for name in values)
    said = ", ".join(f"{value} as {name}" for name, value in values.items())
    old, fresh = (", ".join(f"{row}.{name}" for name in values) for row in ("fact", "due"))
    with connection.cursor() as cursor:
        cursor.execute(
            f"update {table} fact set {takes} from (select brought.{file.ref} as ref, {said} "
            f"from {file.staged} brought {' '.join(joins)}) due "
            f"where {_same(one, table)} and row({old}) is distinct from row({fresh})"
        )
        return int(cursor.rowcount)


def _same(one: Beside, table: str) -> str:
    """A row has the ref itself; of the first part of what is about somebody its holder has."""
    second = one.facts.second
    if second is None or second.name != table:
        return "fact.tracker_ref = due.ref"
    link = next(name for name, value in second.columns.items() if value == "due.row_id")
    held = f"join {one.facts.tables[0].name} held on held.id = part.{link}"
    return f"fact.record_id = (select min(part.record_id) from {table} part {held} where held.tracker_ref = due.ref)"


def learn_names() -> None:
    """A record that was here before may be called otherwise than where the folder comes from."""
    each = [
        f"select kept.{'second_id' if one.facts.second else 'stored_id'} as id, brought.record_ref "
        f"from {EXTRAS[FOLDER + one.key].staged} brought "
        f"join ({QUERIES[one.key]}) kept on kept.{FILES[one.key].ref} = brought.{FILES[one.key].ref}"
        for one in BESIDE
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"create temp table extras_known on commit drop as {' union all '.join(each)}")
