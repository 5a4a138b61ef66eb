"""The house as a program: what house.md says of rooms, verbs, doors and tables, checked."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection, models
from django.urls import URLPattern, URLResolver, get_resolver

from cases.models import Record, YoungPerson

HERE = Path(__file__).resolve().parent.parent
ROOMS = ["nwd", "hubs", "partners", "cases", "placements", "raise_meetings", "reports", "demo"]
APPS = [HERE / name for name in ROOMS[1:7]] + [HERE / "nwd/api", HERE / "nwd/pages", HERE / "nwd/ui"]
#: "There is no ..." (house.md, "Nine words").
NO_SUCH_ROOM = {"services", "selectors", "managers", "helpers", "utils", "core", "common", "signals"}

#: Where rows are written although it is no action: each with its reason.
WRITERS = {
    "partners/trail.py": "the trail itself",
    "partners/sealing/making.py": "seals of the trail: a line for each would have to be sealed itself",
    "cases/enveloped.py": "called by verbs: the envelope of what holds from a day to a day, and the end of both",
    "cases/taking_back.py": "called by verbs: what was just written is withdrawn, a note or each copy of a contact",
    "placements/offers/begun.py": "called by verbs: an offer begun, with its envelope",
    "placements/offers/reopened.py": "called by verbs: an offer whose stay never was, open again or taken back",
    "placements/stays/claims.py": "called by verbs: claims on nights begun, ended and moved, with their envelopes",
    "placements/stays/withdrawn.py": "called by verbs: after which there never was a stay, its row into the history",
    "cases/withdrawing.py": "called by verbs: what was just saved is withdrawn, its facts into the history",
    "placements/incidents/parts.py": "called by verbs: what is written of an incident on each record",
    "raise_meetings/parts.py": "called by verbs: each young person's part in a RAISE and its meetings",
    "raise_meetings/meeting/kept.py": "called by verbs: one more wording of a paragraph",
    "raise_meetings/meeting/into_records.py": "called by verbs: what stands at the end, into the envelopes",
    "cases/missing/lines.py": "called by verbs: one line of what was done while somebody is away",
    "placements/days/envelope.py": "called by verbs: the envelope of what happened at a moment",
    "raise_meetings/learned.py": "called by verbs: what was learned, into each part of a RAISE, and its end",
    "raise_meetings/closed_links.py": "called by verbs: links in mails die with the answer",
    "partners/saving.py": "called by verbs: the savepoint in which a row is saved, its refusal in words",
    "partners/posted.py": "called by verbs: what is true of every posting given or ended",
    "partners/waiting.py": "called by verbs: what ends with a worker",
    "partners/drafts/keeping.py": "one's own unfinished words: no record, so no line on the trail",
    "partners/receipts.py": "that a form was saved, beside what its verb wrote",
    "partners/outbox.py": "the outbox, called by verbs",
    "partners/agreements/trying.py": "signatures that are tried inside a savepoint and taken back",
    "demo/on_their_side.py": "sign-ins that are no worker's, which no verb gives yet; in load_demo's transaction",
    "partners/tasks.py": "marks what the outbox has delivered, sweeps what is over",
    "partners/models/user.py": "the manager that Django's own sign-in asks for",
    "reports/tasks.py": "marks how far a transfer is",
    "nwd/pages/tasks.py": "marks how a prepared file went",
    "partners/sessions/copies.py": "copies in the cache, which are no rows",
    "partners/sessions/store.py": "the session store that Django's own sign-in asks for",
}
#: Tables that name a young person and do not hang on the envelope: each with its reason.
NOT_ENVELOPED = {
    "cases.Record": "the envelope itself",
    "partners.Standing": "derived by the database; access reads it",
    "partners.Share": "who may know of them: a fact of access, not of their life",
    "partners.Bar": "who may not know of them: a fact of access",
    "partners.Override": "who opened their record against the rule: a fact of access",
    "partners.OwnAccount": "their own sign-in: a fact of access",
    "partners.VisitorConsent": "who visits on their behalf: a fact of access",
}


def modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from (p for p in sorted((HERE / room).rglob("*.py")) if "migrations" not in p.parts)


def name_of(path: Path) -> str:
    return path.relative_to(HERE).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """The public functions at the top of a module."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def lines_of(node: ast.FunctionDef) -> int:
    """Lines of code from the signature to the end, the docstring left out."""
    total = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        total -= (first.end_lineno or first.lineno) - first.lineno + 1
    return total


def is_actions(path: Path) -> bool:
    return path.name == "actions.py" or path.parent.name == "actions"


ACTIONS = [p for p in modules() if is_actions(p) and p.name != "__init__.py"]
VIEWS = [p for p in modules() if p.name == "views.py" or p.parent.name == "views"]


@pytest.mark.parametrize("room", APPS, ids=name_of)
def test_each_app_says_what_it_is(room: Path) -> None:
    said = ast.get_docstring(ast.parse((room / "__init__.py").read_text())) or ""
    assert len(said.splitlines()) == 5, "five lines: what it is, (blank), owns, may import, open first"
    assert "Owns:" in said and "May import:" in said and "Open first:" in said


def test_no_room_without_a_word() -> None:
    assert [name_of(p) for p in modules() if NO_SUCH_ROOM & {p.stem, *p.relative_to(HERE).parts}] == []


def test_files_are_small() -> None:
    sizes = {
        p: len(p.read_text().splitlines()) for p in [*modules(), *sorted((HERE / "tests").rglob("*.py"))]
    }
    assert {name_of(p): n for p, n in sizes.items() if n > 400} == {}
    written = [
        n for p, n in sizes.items() if n and (p.name != "__init__.py") and (HERE / "tests") not in p.parents
    ]
    assert statistics.median(written) <= 60


@pytest.mark.parametrize("path", ACTIONS, ids=name_of)
def test_an_action_is_keyword_only_by_somebody_and_atomic(path: Path) -> None:
    for verb in functions(path):
        where = f"{name_of(path)}: {verb.name}"
        assert not verb.args.args and not verb.args.posonlyargs, f"{where} takes positional arguments"
        assert "by" in {a.arg for a in verb.args.kwonlyargs}, f"{where} does not say by whom"
        assert any("atomic" in ast.unparse(d) for d in verb.decorator_list), f"{where} is not atomic"
        assert lines_of(verb) <= 40, f"{where} is longer than 40 lines"


def test_an_action_leaves_a_line_on_the_trail() -> None:
    for path in ACTIONS:
        source = path.read_text()
        for verb in functions(path):
            calls = ast.unparse(verb)
            called = [
                f for f in ast.parse(source).body if isinstance(f, ast.FunctionDef) and f"{f.name}(" in calls
            ]
            assert any("trail.write" in ast.unparse(f) for f in [verb, *called]), (
                f"{name_of(path)}: {verb.name}"
            )


@pytest.mark.parametrize("path", VIEWS, ids=name_of)
def test_a_view_is_short(path: Path) -> None:
    long = {v.name: lines_of(v) for v in functions(path) if v.args.args and v.args.args[0].arg == "request"}
    assert {name: n for name, n in long.items() if n > 20} == {}


def writes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        rows = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "create", "delete"}
        plain_update = node.func.attr == "update" and node.keywords and not node.args
        if node.func.attr in rows or plain_update:
            yield f"{name_of(path)}:{node.lineno} {ast.unparse(node.func)}"


def test_rows_are_written_in_actions_imports_and_the_trail_alone() -> None:
    elsewhere = [
        found
        for path in modules()
        if not is_actions(path) and name_of(path) not in WRITERS and "reports/tracker" not in name_of(path)
        for found in writes(path)
    ]
    assert elsewhere == []


def facts_about_people() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        names_a_person = any(f.is_relation and f.related_model is YoungPerson for f in model._meta.get_fields()
                             if f.concrete)  # fmt: skip
        if (names_a_person and not model.__name__.endswith("Event")) or model.__name__ == "PoliceEvent":
            yield model


def test_every_fact_about_a_young_person_hangs_on_its_envelope() -> None:
    for model in facts_about_people():
        if model._meta.label in NOT_ENVELOPED:
            continue
        key = model._meta.pk
        assert isinstance(key, models.OneToOneField) and key.related_model is Record, model._meta.label


def test_every_fact_about_a_young_person_can_be_asked_who_may_see_it() -> None:
    asked = {m for m in facts_about_people() if not m._meta.label.startswith("partners.")} | {YoungPerson}
    assert [m._meta.label for m in asked if not hasattr(m._default_manager.all(), "visible_to")] == []


@pytest.mark.django_db
def test_every_fact_is_tied_to_the_person_of_its_envelope_by_the_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select conrelid::regclass::text from pg_constraint where contype = 'f' "
            "and confrelid = 'cases_record'::regclass and array_length(conkey, 1) = 2"
        )
        tied = {table for (table,) in cursor.fetchall()}
    facts = {m._meta.db_table for m in facts_about_people() if m._meta.label not in NOT_ENVELOPED}
    assert facts - tied == set()


def doors(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from doors(pattern.url_patterns, prefix)
        else:
            yield pattern


def test_a_url_is_named_as_its_view() -> None:
    ours = [d for d in doors(get_resolver().url_patterns) if d.callback.__module__.split(".")[0] in ROOMS]
    assert ours
    assert {d.name: d.callback.__name__ for d in ours if d.name != d.callback.__name__} == {}


def test_no_admin_and_no_signals() -> None:
    assert not apps.is_installed("django.contrib.admin")
    found = [
        name_of(p)
        for p in modules()
        if "django.dispatch" in p.read_text() or "models.signals" in p.read_text()
    ]
    assert found == []
