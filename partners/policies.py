"""Row-level security: what `rows` says of each table, said to the database after every migration, as grants.py is.

Every table of ours is here or in `OPEN`, with its reason. The service passes; whoever was not told of sees nothing.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction

from partners import rule
from partners.grounds import FUNCTION as GROUNDS
from partners.rows import Rows, of_envelope, of_holder

SERVICE = "current_setting('nwd.actor', true) = 'service'"
RECORD = "cases.Record"
FACTS_SQL = Path(__file__).with_name("facts.sql")
#: Apps whose tables are nobody's record: how people sign in, what the framework keeps, which places there are.
OPEN_APPS: Mapping[str, str] = {
    "auth": "groups and names of permissions",
    "contenttypes": "names of models",
    "sessions": "Django's own table, which the store replaces",
    "account": "sign-in, before anybody is told of",
    "mfa": "sign-in, before anybody is told of",
    "guardian": "its generic tables, which stay empty: the app has no right to them",
    "hubs": "places",
    "demo": "no tables",
    "pghistory": "its own tables, which stay empty: histories are tables of ours",
}
#: Tables of ours that are about no young person, or that are asked before anybody is told of.
OPEN: Mapping[str, str] = {
    "partners.User": "sign-in",
    "partners.User_groups": "Django's own, which decides nothing here",
    "partners.User_user_permissions": "Django's own, which decides nothing here",
    "partners.UserSession": "sign-in",
    "partners.ApiToken": "sign-in",
    "partners.CalendarFeed": "sign-in",
    "partners.ProviderIdentity": "sign-in",
    "partners.ProviderPosting": "sign-in",
    "partners.ProviderSession": "sign-in",
    "partners.SignInTry": "sign-in",
    "partners.SignInLock": "sign-in",
    "partners.Invitation": "sign-in",
    "partners.HubComputer": "which computers are shared",
    "partners.ComputerUse": "who used one last",
    "partners.LeftOff": "a path of ours, written when a session has ended: references, never a name",
    "partners.Receipt": "that a form was saved: a fingerprint",
    "partners.OutboxItem": "the name of a task and an id",
    "partners.Agency": "organisations",
    "partners.Worker": "staff",
    "partners.Leave": "staff",
    "partners.Shift": "staff: who is in the house, and who was",
    "partners.Posting": "staff",
    "partners.Proposal": "staff",
    "partners.Review": "staff",
    "partners.Feedback": "what staff say of the pages",
    "partners.SavedView": "choices of a list; names of people are refused in it",
    "partners.Agreement": "what agencies agreed: about nobody by name",
    "partners.Clause": "what agencies agreed: about nobody by name",
    "partners.Signature": "what agencies agreed: about nobody by name",
    "partners.Suspension": "what agencies agreed: about nobody by name",
    "placements.HouseNights": "how often a house looks in at night: about nobody",
    "placements.Place": "homes beside the hubs by their names, without an address: about nobody",
    "placements.Relief": "which hosts help out where: about nobody",
    "partners.Reminder": "who was told that an agreement ends: about nobody else",
}


def tables() -> dict[str, Rows]:
    """Each protected table with what decides of it."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if rows := rows_of(model):
            found[model._meta.db_table] = rows
    return found


def rows_of(model: type[models.Model]) -> Rows | None:
    if tracked := getattr(model, "pgh_tracked_model", None):
        return _of_history(tracked)
    if "rows" in vars(model):
        return model.rows  # type: ignore[attr-defined,no-any-return]
    key = model._meta.pk
    return of_envelope(str(key.column)) if key and _is_envelope(key) else None


def _of_history(tracked: type[models.Model]) -> Rows | None:
    """Earlier values are hidden as the row is now: what was open once and is sealed today is sealed."""
    rows, key = rows_of(tracked), tracked._meta.pk
    if rows is None or key is None:
        return None
    if tracked._meta.label == RECORD or _is_envelope(key) or rows == of_envelope(str(key.column)):
        return of_envelope("pgh_obj_id")
    return of_holder(tracked._meta.db_table, "pgh_obj_id", str(key.column))


def _is_envelope(key: "models.Field[Any, Any]") -> bool:
    return isinstance(key, models.OneToOneField) and key.related_model._meta.label == RECORD


def undecided() -> list[str]:
    """Tables of which nobody has said whether they are protected: there are to be none."""
    return [
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if not rows_of(model)
        and model._meta.app_label not in OPEN_APPS
        and (tracked := getattr(model, "pgh_tracked_model", model))._meta.label not in OPEN
        and tracked._meta.app_label not in OPEN_APPS
    ]


def say_policies() -> None:
    """Run as the owner: the functions, then for each table its four policies. Nothing is left of those before."""
    with transaction.atomic(), connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        if not {"partners_override", "cases_youngperson"} <= there:
            return  # in the middle of the migrations
        cursor.execute(functions())
        for table, rows in sorted(tables().items()):
            if table in there:
                cursor.execute(";\n".join(sentences(table, rows)))


def functions() -> str:
    text = FACTS_SQL.read_text()
    as_text = ", ".join(f"'{fact}', {_as_text(fact, kind)}" for fact, kind in rule.FACTS.items())
    say = "\n    ".join(
        f"perform set_config('nwd.{name}', coalesce(settings ->> '{name}', ''), true);"
        for name in ("actor", "known", *rule.FACTS)
    )
    pairs = ", ".join(f"('{role}', '{discipline}')" for role, discipline in rule.DISCIPLINES.items())
    stood = rule.filled(rule.KNOWS, person="someone")
    text = text.replace("{stood}", rule.by_settings(stood))
    whole, after = re.split(r"^--- .*$", text, flags=re.MULTILINE)
    one = whole[whole.index("create or replace function nwd_facts(") :].replace(
        "users bigint[]", "one bigint"
    )
    one = one.replace("nwd_facts(", "nwd_facts_of(").replace(
        "current_setting('nwd.actor', true) = 'service' and (users is null or sign_in.id = any(users))",
        "sign_in.id = one",
    )
    text = whole + one + after
    text = text.replace("{knows}", rule.by_settings(rule.KNOWS, person="someone"))
    text = text.replace("{open}", rule.by_settings(rule.OPEN_TO, record="held", person="held.person_id"))
    text += GROUNDS
    return text.replace("{disciplines}", pairs).replace("{as_text}", as_text).replace("{say}", say)


def _as_text(fact: str, kind: str) -> str:
    column = f'facts."{fact}"'
    return f"case when {column} then 'on' else 'off' end" if kind == "boolean" else f"{column}::text"


def sentences(table: str, rows: Rows) -> Iterator[str]:
    read = f"({SERVICE} or {rows.read.format(table=table)})"
    write = f"({SERVICE} or {rows.write.format(table=table)})"
    for command, clause in (
        ("select", f"using {read}"),
        ("insert", f"with check {write}"),
        ("update", f"using {read} with check {write}"),
        ("delete", f"using {write}"),
    ):
        yield f"drop policy if exists {table}_{command} on {table}"
        yield f"create policy {table}_{command} on {table} for {command} {clause}"
    yield f"alter table {table} enable row level security"
    yield f"alter table {table} force row level security"
