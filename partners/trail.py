"""The trail: who did or saw what (access.md, "The trail"). A line commits with its effect or not at all."""

import json
import uuid
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from typing import Any

from django.db import DatabaseError, connection
from django.db.models.expressions import RawSQL
from django.utils import timezone

from partners.actors import Actor
from partners.asked_for import asked_for, keyed
from partners.context import told_of
from partners.facts import facts_of
from partners.models import TrailLine, TrailWhat, User

#: The request, task or command that is under way.
request_id: ContextVar[uuid.UUID | None] = ContextVar("request_id", default=None)


class Unwritable(Exception):
    """The line could not be written, so the page is not shown: 503 (access.md, "The trail")."""


def write(
    *,
    by: Actor | None,
    what: str,
    act: str,
    people: Iterable[int] = (),
    records: Iterable[int] = (),
    counts: Mapping[str, int] | None = None,
) -> None:
    """One line, in the transaction of what it is about. Ids alone: never a name or a word from a record.

    `what` is one of `TrailWhat`; `act` the verb, permission or page; `by` is None before sign-in.
    A denial that names people was of the role; one that names nobody, of what the actor may not know is there.
    """
    route, named = asked_for.get()
    people, records = list(people), list(records)
    try:
        with told_of(by):
            _add(
                at=timezone.now(),
                what=TrailWhat(what).value,
                act=act,
                route=route,
                asked=[keyed(one) for one in named] if what == "denial" else [],
                people=sorted(set(people)),
                records=sorted(set(records)),
                counts=None if counts is None else json.dumps(counts),
                request_id=request_id.get(),
                **_who(by, people, records, adds=what == "change"),
            )
    except DatabaseError as error:
        raise Unwritable from error


def _add(**line: Any) -> None:
    """Said plainly: each page waits for it, and Django words a row anew each time. Without asking its number back, as
    `save` does: whoever leaves a line may not be one who reads it, as at sign-in, and PostgreSQL refuses to add a row
    that it would have to hide in the same breath.
    """
    said: list[str] = []
    values: list[Any] = []
    for value in line.values():
        said.append(value.sql if isinstance(value, RawSQL) else "%s")
        values += value.params if isinstance(value, RawSQL) else [value]
    names = ", ".join(line)
    with connection.cursor() as cursor:
        into = f"INSERT INTO {TrailLine._meta.db_table} ({names}) VALUES ({', '.join(said)})"  # noqa: S608 (ours)
        cursor.execute(into, values)


def listed(*, by: Actor, act: str, people: Iterable[int]) -> None:
    """A list is one line a page shown, with the ids of the people on it."""
    write(by=by, what="list", act=act, people=people)


def _who(by: Actor | None, people: list[int], records: list[int], *, adds: bool) -> dict[str, Any]:
    """As whom, and on what grounds: the facts of the moment, by id (grounds.py)."""
    if not isinstance(by, User):
        return {"actor": "nobody signed in" if by is None else by.name, "role": "", "grounds": ""}
    from partners.grounds import grounds

    facts = facts_of(by)
    posting = facts.posting
    return {
        "actor": "user",
        "user_id": by.pk,
        "agency_id": facts.worker.agency_id if facts.worker else None,
        "role": posting.role if posting else "",
        "posting_id": posting.pk if posting else None,
        "grounds": grounds(facts, people, records, adds=adds),
    }
