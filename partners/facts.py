"""The facts that decide for one user on one day, from the database itself: one question, once a request."""

import datetime
import json
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from hubs.models import Hub
from partners.actors import Service
from partners.models import Agency, Posting, User, Worker
from partners.roles import ROLES, Permission

M = TypeVar("M", bound=Model)
ASK = "select nwd_context(%s, %s, %s)"


@dataclass(frozen=True)
class Facts:
    """What decides for one user on one day. `told` are the facts of rule.py by name, `settings` the same as the
    database wants to hear them (context.py); both are empty for whoever is not at work or may not sign in.
    """

    worker: Worker | None
    postings: tuple[Posting, ...]
    day: datetime.date
    told: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def of_lead_agency(self) -> bool:
        return self.worker is not None and self.worker.agency.is_lead

    @property
    def at_work(self) -> bool:
        """Employed on the day: from the day they started, until the day they left."""
        return self.worker is not None

    @property
    def everyone(self) -> bool:
        return bool(self.told.get("everyone"))

    @property
    def reads(self) -> frozenset[str]:
        """The categories that agreements in force let their agency read; the lead agency reads all without any."""
        return frozenset(self.told.get("reads", ()))

    @property
    def contributes(self) -> frozenset[str]:
        return frozenset(self.told.get("contributes", ()))

    @property
    def agreements(self) -> tuple[int, ...]:
        """Those in force for their agency, by id."""
        return tuple(self.told.get("agreements", ()))

    @cached_property
    def permissions(self) -> frozenset[Permission]:
        return frozenset().union(*(ROLES[posting.role].permissions for posting in self.postings))

    @cached_property
    def hubs(self) -> tuple[int, ...]:
        return tuple(self.told.get("hubs", ()))

    @cached_property
    def whole_service(self) -> bool:
        return any(posting.whole_service for posting in self.postings)

    @cached_property
    def posting(self) -> Posting | None:
        """The one that the trail names: for the whole service first, then the oldest."""
        return min(self.postings, key=lambda one: (not one.whole_service, one.start_on, one.pk), default=None)


def facts_of(user: User) -> Facts:
    """Loaded once for each user object, so once a request; a new day or request decides anew."""
    day = timezone.localdate()
    known = cast("Facts | None", getattr(user, "_facts", None))
    if known is None or known.day != day:
        known = _load(user, day)
        user._facts = known  # type: ignore[attr-defined]
    return known


def _load(user: User, day: datetime.date) -> Facts:
    with _allowed_to_ask(user), connection.cursor() as cursor:
        cursor.execute(ASK, [user.pk, day, timezone.now()])
        (found,) = cursor.fetchone()
    if found is None:
        return Facts(None, (), day)
    said = json.loads(found) if isinstance(found, str) else found
    worker = _row(Worker, said["worker"])
    if worker is not None:
        worker.agency = _row(Agency, said["agency"])
        user.worker = worker
    postings = []
    for row, hub in said["postings"]:
        posting = _row(Posting, row)
        posting.worker, posting.hub = worker, _row(Hub, hub)
        postings.append(posting)
    return Facts(worker, tuple(postings), day, said["facts"], said["settings"])


def _allowed_to_ask(user: User) -> AbstractContextManager[None]:
    """While somebody else acts, the service asks: to them the database tells nothing about others (facts.sql)."""
    from partners.context import acting

    told = getattr(connection, "told", {})
    somebody_elses = told.get("actor") == "user" and told["user"] != str(user.pk)
    return acting(Service()) if somebody_elses else nullcontext()


def _row(model: type[M], row: dict[str, Any] | None) -> Any:
    """The object of a row that came as JSON."""
    if row is None:
        return None
    fields = [
        one for one in model._meta.concrete_fields if one.column and one.column in row and not one.generated
    ]
    values = [one.to_python(row[str(one.column)]) for one in fields]
    return model.from_db(connection.alias, [one.attname for one in fields], values)
