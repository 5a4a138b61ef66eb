"""What the service holds, in the shape of the files of `extras/`: one query a file, as reports/tracker/stored.py has.

Each gives `stored_id`, `second_id`, `subject_ref` and `hidden_ref` (the record's own reference) beside its columns,
so that rows can be left out. What was taken back is in no file, nor what is sealed or somebody's own, nor what hangs
on either. Moments are cut to the second, as they are written.
"""

from collections.abc import Iterator, Mapping

from reports.tracker.extras.declared import (
    BESIDE,
    FOLDER,
    IN_ORDER,
    MARKINGS,
    MEETINGS,
    OF_OTHERS_MET,
    OF_PLACES,
    OWN,
    PLAIN,
    RECORDS,
    Beside,
    Own,
    Plain,
)
from reports.tracker.extras.fields import Carried
from reports.tracker.facts import Table
from reports.tracker.format import FILES, Column

OPEN = ", ".join(f"'{marking}'" for marking in MARKINGS)
NOT_HIDDEN = (
    "{0}.withdrawn_at is null and {0}.marking in (" + OPEN + ") "
    "and {0}.named_users = '{{}}' and {0}.named_agencies = '{{}}'"
)
#: A score of a goal, a step towards it, an answer.
HANGS_ON = ("goal_ref", "reply_ref")
RECORD_REF = 'record.reference::text collate "C"'
HEAD = f"""{RECORD_REF} as record_ref, {RECORD_REF} as hidden_ref, person.tracker_ref as subject_ref,
    agency.tracker_ref as agency_ref, author.tracker_ref as author_ref,
    date_trunc('second', record.written_at) as written_at, record.headline, record.words, record.marking,
    record.discipline as for_discipline, record.conditions, record.when_hidden, record.brought_in"""
WHEN = """person.tracker_ref as person_ref, record.category,
    date_trunc('second', record.began) as began, date_trunc('second', record.ended) as ended,
    case when first.id is not null then first.reference::text end collate "C" as corrects_ref"""
WRITTEN_BY = """join cases_youngperson person on person.id = record.person_id
    join partners_agency agency on agency.id = record.agency_id
    left join partners_worker author on author.id = record.author_id"""
FIRST = "left join cases_record first on first.id = record.corrects_id"

#: Of a table whose other rows are in a file of `extras/`.
IN_THE_TRACKER = {"raise_meetings": "fact.held_at is not null", "raise_actions": f"not ({OF_OTHERS_MET})"}

#: Where a ref is looked up, beyond the tables with a `tracker_ref` of their own: a table expression with `id`.
_OF_RECORDS = '(select id, reference::text collate "C" as tracker_ref from cases_record where {})'
OWNERS = {RECORDS: _OF_RECORDS.format("true"), MEETINGS: "raise_meetings_meeting"}
#: A meeting that is in some file: in the tracker's own, or with no part that is hidden.
IN_A_FILE = (
    "(own.held_at is not null and exists (select from raise_meetings_meetingperson part "
    "where part.meeting_id = own.id) or not exists (select from raise_meetings_meetingperson part "
    f"join cases_record held on held.id = part.record_id and not ({NOT_HIDDEN.format('held')}) "
    "where part.meeting_id = own.id))"
)
OWNERS |= {
    one.key: f"(select {table.key} as id, tracker_ref from {table.name})"
    for one in BESIDE
    for table in one.facts.tables
    if "tracker_ref" in table.columns and table.key != "id"
}
OWNERS |= {
    FOLDER + one.key: _OF_RECORDS.format(f"kind = '{one.kind}'" if one.kind else "corrects_id is not null")
    if one.by_record or one.model is None
    else f"(select record_id as id, tracker_ref from {one.model._meta.db_table})"
    for one in OWN
}
OWNERS |= {
    FOLDER + one.key: f"(select id, reference as tracker_ref from {one.model._meta.db_table})"
    for one in PLAIN
    if not one.natural
}
#: What goes with its parts, so that nothing names what was left out.
PARTS = {FOLDER + one.key: one.parts for one in PLAIN if one.parts and not one.natural}
TABLE = {FOLDER + one.key: one.model._meta.db_table for one in PLAIN}
#: Where a ref is looked up that names no record.
NO_RECORDS = frozenset(FOLDER + one.key for one in PLAIN)
QUESTION_REF = "({0} || '-' || to_char({1} at time zone 'UTC', 'YYYYMMDDHH24MISS')) collate \"C\""
VERSION_REF = "({0} || '-' || ({1})::text) collate \"C\""
#: Refs that are made of other columns: how, of which ref and which column, and an example.
NATURAL = {
    "enquiry_questions": (QUESTION_REF, "enquiry_ref", "asked_at", "E1-20260501133000"),
    "raise_versions": (VERSION_REF, "paragraph_ref", "number", "0123456789ab-3"),
}


def _fields(carried: list[Carried], row: str, owners: Mapping[str, str]) -> tuple[str, str]:
    """What a row says, and the joins to what it names."""
    said, joins = [], []
    for one in carried:
        column, value = one.column, f"{row}.{one.attname}"
        if column.kind == "link":
            said.append(f'{column.name}.tracker_ref collate "C" as {column.name}')
            joins.append(_link(column, value, owners))
        else:
            said.append(f"{_as_written(column, value)} as {column.name}")
    return "".join(f", {one}" for one in said), " ".join(joins)


def _as_written(column: Column, value: str) -> str:
    if column.kind == "time":
        return f"date_trunc('second', {value})"
    return f"{value}::text" if column.kind == "uuid" else value


def _link(column: Column, value: str, owners: Mapping[str, str]) -> str:
    """To a row that is in no file there is no ref: then the row goes too, unless it may do without."""
    how, name = "left join" if column.optional else "join", column.name
    if column.to == RECORDS or (column.to.startswith(FOLDER) and column.to not in NO_RECORDS):
        kept = (
            f"exists (select from cases_record held where held.id = own.id and {NOT_HIDDEN.format('held')})"
        )
        return f"{how} (select own.* from {owners[column.to]} own where {kept}) {name} on {name}.id = {value}"
    if column.to in PARTS:
        table, part, own = PARTS[column.to]
        held = f"from {table} part join cases_record held on held.id = part.record_id where part.{part} = whole.{own}"
        kept = f"not exists (select {held} and not ({NOT_HIDDEN.format('held')}))"
        of_it = (
            f"select own.* from {owners[column.to]} own join {TABLE[column.to]} whole on whole.id = own.id"
        )
        return f"{how} ({of_it} where {kept}) {name} on {name}.id = {value}"
    if column.to == MEETINGS:
        return f"{how} (select own.* from {owners[column.to]} own where {IN_A_FILE}) {name} on {name}.id = {value}"
    return f"{how} {owners[column.to]} {name} on {name}.id = {value}"


def _own(one: Own, owners: Mapping[str, str]) -> str:
    said, joins = _fields(one.fields, "fact", owners)
    ref = RECORD_REF if one.by_record else "fact.tracker_ref"
    table = f"join {one.model._meta.db_table} fact on fact.record_id = record.id" if one.model else ""
    which = f"record.kind = '{one.kind}' and (first.id is null or ({NOT_HIDDEN.format('first')}))"
    if one.only:
        which += f" and {one.only}"
    if one.key in IN_ORDER:
        order = "record.written_at, record.id"
        said += f", row_number() over (partition by record.person_id order by {order})::integer as nth"
    if one.kind is None:
        said = ", row_number() over (partition by first.id order by record.id)::integer as nth"
        which = f"first.id is not null and {NOT_HIDDEN.format('first')} and {_without_facts()}"
        which += _of_rows_that_stay(owners)
    elif one.model is None:
        which += " and first.id is null"
    which += "".join(
        f" and (fact.{each.attname} is null or {each.column.name}.id is not null)" for each in _named(one)
    )
    return f"""
        select record.id as stored_id, null::bigint as second_id, {ref} as {one.ref}, {HEAD}, {WHEN}{said}
        from cases_record record {table} {WRITTEN_BY} {FIRST} {joins}
        where {which} and {NOT_HIDDEN.format("record")}"""


def _named(one: Own) -> list[Carried]:
    """What a row may name in another file and is nothing without: where that is left out, so is the row. Of all else
    the name alone.
    """
    return [each for each in one.fields if each.column.name in HANGS_ON]


def _of_rows_that_stay(owners: Mapping[str, str]) -> str:
    """What was left out for what it names has no corrections either."""
    named = [one for one in OWN if _named(one)]
    return "".join(
        f" and (first.kind <> '{one.kind}' or first.id in (select kept.stored_id from ({_own(one, owners)}) kept))"
        for one in named
    )


def _without_facts() -> str:
    tables = [one.model._meta.db_table for one in OWN if one.model is not None]
    return " and ".join(f"not exists (select from {name} where record_id = record.id)" for name in tables)


def _key_table(one: Beside) -> Table:
    """The table that has the ref of the row."""
    return next(table for table in one.facts.tables if "tracker_ref" in table.columns)


def _beside(one: Beside, owners: Mapping[str, str]) -> str:
    """Of those rows of the tracker alone of which there is more to say than it says."""
    said, joins = "", ""
    for row in ("fact", "about"):
        more, others = _fields(
            [carried for name, _, carried in one.fields if _row(one, name) == row], row, owners
        )
        said, joins = said + more, f"{joins} {others}"
    table, second = _key_table(one), one.facts.second
    rows = f"{table.name} fact join cases_record record on record.id = fact.{table.key}"
    if second is not None:
        link = next((name for name, value in second.columns.items() if value == "due.row_id"), "person_id")
        rows = (
            f"{table.name} fact join (select distinct on ({link}) * from {second.name} "
            f"order by {link}, record_id) about on about.{link} = fact.id "
            "join cases_record record on record.id = about.record_id"
        )
    if table.key == "claim_id":
        rows = f"{table.name} fact join cases_record record on record.id = fact.claim_id"
    ref = FILES[one.key].ref
    return f"""
        select record.id as stored_id, null::bigint as second_id, fact.tracker_ref as {ref}, {HEAD}{said}
        from {rows} {WRITTEN_BY} {joins}
        where {NOT_HIDDEN.format("record")} and {IN_THE_TRACKER.get(one.key, "true")} and ({_more(one)})"""


def _of_place(one: Beside, owners: Mapping[str, str]) -> str:
    said, joins = _fields([carried for _, _, carried in one.fields], "fact", owners)
    return f"""
        select fact.id as stored_id, null::bigint as second_id, fact.tracker_ref as {FILES[one.key].ref},
            null::text as subject_ref, null::text as hidden_ref{said}
        from {_key_table(one).name} fact {joins}
        where {" or ".join(_is_said(one))}"""


def _more(one: Beside) -> str:
    found = [
        "not record.brought_in",
        "record.marking <> 'open'",
        "record.when_hidden <> 'nothing'",
        "record.headline <> ''",
        "exists (select from cases_record other where other.corrects_id = record.id and other.withdrawn_at is null)",
    ]
    envelope = one.facts.envelope
    if envelope is not None and envelope.words == "''":
        found.append("record.words <> ''")
    return " or ".join([*found, *_is_said(one)])


def _row(one: Beside, table: str) -> str:
    """Of a row and the part of the first whom it is about, the one that says it."""
    return "about" if one.facts.second and one.facts.second.name == table else "fact"


def _is_said(one: Beside) -> Iterator[str]:
    for table, _, carried in one.fields:
        column, value = carried.column, f"{_row(one, table)}.{carried.attname}"
        if column.kind == "yes_no":
            yield value
        else:
            yield f"{value} <> ''" if column.is_text else f"{value} is not null"


def _plain(one: Plain, owners: Mapping[str, str]) -> str:
    said, joins = _fields(one.fields, "fact", owners)
    about, hidden = "null::text", "null::text"
    if one.key == "enquiries":
        about, hidden = "about.tracker_ref", "fact.reference"
        joins += (
            " left join cases_referral became on became.record_id = fact.referral_id"
            " left join cases_youngperson about on about.id = became.person_id"
        )
    ref = "fact.tracker_ref" if one.key == "raise_planned" else "fact.reference"
    if one.natural:
        made, of, column, _ = NATURAL[one.key]
        ref = made.format(f"{of}.tracker_ref", f"fact.{column}")
        hidden = f"{of}.tracker_ref"
    kept = one.only
    if one.parts:
        table, column, own = one.parts
        of_it = f"join cases_record held on held.id = part.record_id where part.{column} = fact.{own}"
        held = f"from {table} part {of_it}"
        kept += f" and not exists (select {held} and not ({NOT_HIDDEN.format('held')}))"
        about, hidden = "about.tracker_ref", 'first_part.reference::text collate "C"'
        joins += (
            f" left join lateral (select held.person_id, held.reference {held} order by held.id limit 1) first_part "
            "on true left join cases_youngperson about on about.id = first_part.person_id"
        )
    return f"""
        select fact.id as stored_id, null::bigint as second_id, {ref} as {one.ref}, {about} as subject_ref,
            {hidden} as hidden_ref{said}
        from {one.model._meta.db_table} fact {joins} where {kept}"""


def queries(owners: Mapping[str, str]) -> dict[str, str]:
    """`owners` says of every file where its refs are looked up."""
    found = {FOLDER + one.key: _of_place(one, owners) for one in OF_PLACES}
    found |= {FOLDER + one.key: _beside(one, owners) for one in BESIDE}
    found |= {FOLDER + one.key: _own(one, owners) for one in OWN}
    return found | {FOLDER + one.key: _plain(one, owners) for one in PLAIN}
