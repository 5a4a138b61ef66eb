"""Writing what is due, set by set, in the name of the service: INSERT … SELECT and UPDATE … FROM, no row alone.

Words are never changed: other words make a correction (record.md, "History"). Columns are updated only where they
differ, so that a second import of the same folder writes nothing and leaves no history.
"""

from dataclasses import dataclass

from django.db import connection

from reports.tracker import due, links
from reports.tracker.extras import beside
from reports.tracker.extras.declared import EXTRAS
from reports.tracker.extras.loading import load_own, load_plain
from reports.tracker.facts import PLACES, Envelope, Table
from reports.tracker.format import FILES, File

#: For sorts and joins of whole files, until the import is over.
ROOM = "set local work_mem = '64MB'"


@dataclass(frozen=True)
class Counts:
    added: int
    changed: int
    unchanged: int


def load(brought: dict[str, int], lead_ref: str | None) -> dict[str, Counts]:
    """Writes every file in the order of the page. Periods are compared when all are there, so beds can be swapped."""
    _run("set constraints all deferred")
    _run(ROOM)
    extras = EXTRAS.keys() <= brought.keys()
    counts: dict[str, Counts] = {}
    known = unknown = 0
    for file in FILES.values():
        added, changed = due.gather(file)
        counts[file.key] = Counts(added, changed, brought[file.key] - added - changed)
        if file.key == "agencies":
            links.write_agencies(lead_ref)
        elif added or changed:
            _write(file, changed=changed, extras=extras)
            unknown += added
            grown = unknown * 10 >= known
            _take_stock(file, envelopes=grown)
            known, unknown = (known + unknown, 0) if grown else (known, unknown)
    if extras:
        counts |= _load_extras(brought)
    due.drop()
    _run("set constraints all immediate")
    return counts


def _load_extras(brought: dict[str, int]) -> dict[str, Counts]:
    """A record that has other words by now than the last of its corrections gets one more."""
    beside.learn_names()
    loaded = load_plain(brought) | beside.load_beside(brought) | load_own(brought)
    loaded |= load_plain(brought, after=True)
    counts = {key: Counts(*three) for key, three in loaded.items()}
    due.drop()
    for key in due.WORDS:
        envelope = PLACES[key].envelope
        if due.gather(FILES[key])[1] and envelope:
            _correct(envelope, due.table(key))
    return counts


def _write(file: File, *, changed: int, extras: bool) -> None:
    facts, source = PLACES[file.key], due.table(file.key)
    if file.key == "raise_actions":
        links.name_people_of_meetings()
    if file.key == "needs":
        links.release_main_needs()
    if file.key == "staff":
        links.keep_what_takes_two()
    stands_alone = file.key in due.KEYS
    if stands_alone:
        for table in facts.tables:
            _write_table(table, source, "due.is_new", changed)
    if facts.envelope:
        _write_envelopes(facts.envelope, source, changed, file if extras else None)
    if not stands_alone:
        for table in facts.tables:
            _write_table(table, source, "due.is_new", changed)
    if facts.second:
        _write_table(facts.second, source, "due.second_is_new", changed)
    if file.key == "staff":
        links.write_postings()
    if file.key == "incidents":
        links.forget_people_of_incidents()
    if file.key == "raise_meetings":
        links.move_actions_with_meetings()


def _take_stock(file: File, *, envelopes: bool) -> None:
    """The planner learns of the rows just written: without that it joins the next file to them in every way.

    Of the envelopes, which every file adds to, when they are a tenth more.
    """
    facts = PLACES[file.key]
    names = [table.name for table in (*facts.tables, facts.second) if table]
    names += ["cases_record"] if facts.envelope and envelopes else []
    with connection.cursor() as cursor:
        cursor.execute("select nwd_take_stock(%s)", [names])


def _write_table(table: Table, source: str, is_new: str, changed: int) -> None:
    named = {**table.columns, **REFERENCES.get(table.name, {})}
    there = f"{table.columns['person_id']} is not null" if "person_id" in table.columns else "true"
    _run(
        f"insert into {table.name} ({table.key}, {', '.join(named)}) "
        f"select {table.key_is}, {', '.join(named.values())} from {source} due where {is_new} and {there} order by 1"
    )
    if not changed:
        return
    takes = ", ".join(f"{name} = {value}" for name, value in table.columns.items())
    fresh = ", ".join(table.columns.values())
    old = ", ".join(f"fact.{name}" for name in table.columns)
    _run(
        f"update {table.name} fact set {takes} from {source} due where fact.{table.key} = {table.key_is} "
        f"and not {is_new} and {there} and row({old}) is distinct from row({fresh})"
    )


#: Twelve random hex digits, as `new_reference` gives them.
_REFERENCE = "left(replace(gen_random_uuid()::text, '-', ''), 12)"
REFERENCES = {"hubs_hub": {"reference": _REFERENCE}, "cases_youngperson": {"reference": _REFERENCE}}

LEAD = "(select id from partners_agency where is_lead)"
#: The one police agency; where there is none, or several, the lead.
POLICE = f"""(select case when count(*) = 1 then min(id) else {LEAD} end
    from partners_agency where kind = 'police')"""
COLUMNS = (
    "id, reference, person_id, kind, category, agency_id, author_id, began, ended, written_at, headline, words, "
    "marking, corrects_id, brought_in"
)


def _write_envelopes(envelope: Envelope, source: str, changed: int, told: File | None) -> None:
    """`told`: the file beside which another says more of each record than its columns do."""
    otherwise = POLICE if envelope.kind == "police_event" else LEAD
    agency, author = otherwise, "null::bigint"
    if envelope.worker:
        agency = f"coalesce(due.{envelope.worker}_agency_id, {otherwise})"
        author = f"due.{envelope.worker}_id"
    there, joined = f"{envelope.person} is not null", ""
    values = {
        "reference": "gen_random_uuid()", "agency_id": agency, "author_id": author, "written_at": "now()",
        "headline": "''", "words": envelope.words, "marking": "'open'", "brought_in": "true",
    }  # fmt: skip
    if told is not None:
        values, joined = beside.as_told(values, told.key)
    _run(
        f"insert into cases_record (id, person_id, kind, category, began, ended, {', '.join(values)}) "
        f"select {envelope.key}, {envelope.person}, '{envelope.kind}', {envelope.category}, {envelope.began}, "
        f"{envelope.ended}, {', '.join(values.values())} "
        f"from {source} due {joined} where {envelope.is_new} and {there} order by 1"
    )
    if not changed:
        return
    fresh = {
        "person_id": envelope.person,
        "category": envelope.category,
        "began": envelope.began,
        "ended": envelope.ended,
    }
    if envelope.worker:
        fresh |= {
            "agency_id": f"coalesce(due.{envelope.worker}_agency_id, record.agency_id)",
            "author_id": author,
        }
    _update_envelopes(envelope, source, fresh, "record.id")
    both = {name: fresh[name] for name in ("person_id", "category")}
    _update_envelopes(envelope, source, both, "record.corrects_id")
    if envelope.words != "''":
        _correct(envelope, source)


def _update_envelopes(envelope: Envelope, source: str, fresh: dict[str, str], key: str) -> None:
    """A correction is about the same young person and of the same category as what it corrects."""
    takes = ", ".join(f"{name} = {value}" for name, value in fresh.items())
    old = ", ".join(f"record.{name}" for name in fresh)
    _run(
        f"update cases_record record set {takes} from {source} due where {key} = {envelope.key} "
        f"and not {envelope.is_new} and {envelope.person} is not null "
        f"and row({old}) is distinct from row({', '.join(fresh.values())})"
    )


def _correct(envelope: Envelope, source: str) -> None:
    _run(
        f"insert into cases_record ({COLUMNS}) select {due.next_key('cases_record')}, gen_random_uuid(), "
        "first.person_id, first.kind, first.category, first.agency_id, first.author_id, first.began, first.ended, "
        f"now(), first.headline, {envelope.words}, first.marking, first.id, true "
        f"from {source} due join cases_record first on first.id = {envelope.key} "
        f"where not {envelope.is_new} and {envelope.words} is distinct from due.was"
    )


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
