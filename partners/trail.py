"""The trail: who did or saw what (access.md, "The trail"). A line commits with its effect or not at all."""

import uuid
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError
from django.utils import timezone

from partners.models import TrailLine, TrailWhat, User

if TYPE_CHECKING:
    from partners.access import Actor

#: The request, task or command that is under way.
request_id: ContextVar[uuid.UUID | None] = ContextVar("request_id", default=None)


class Unwritable(Exception):
    """The line could not be written, so the page is not shown: 503 (access.md, "The trail")."""


def write(
    *,
    by: "Actor | None",
    what: str,
    act: str,
    people: Iterable[int] = (),
    records: Iterable[int] = (),
    counts: Mapping[str, int] | None = None,
) -> None:
    """One line, in the transaction of what it is about. Ids alone: never a name or a word from a record.

    `what` is one of `TrailWhat`; `act` the verb, permission or page; `by` is None before sign-in.
    """
    try:
        TrailLine.objects.create(
            at=timezone.now(),
            what=TrailWhat(what),
            act=act,
            people=sorted(set(people)),
            records=sorted(set(records)),
            counts=counts,
            request_id=request_id.get(),
            **_who(by),
        )
    except DatabaseError as error:
        raise Unwritable from error


def listed(*, by: "Actor", act: str, people: Iterable[int]) -> None:
    """A list is one line a page shown, with the ids of the people on it."""
    write(by=by, what="list", act=act, people=people)


def _who(by: "Actor | None") -> dict[str, Any]:
    """As whom, and on what grounds: the facts of the moment, by id."""
    if not isinstance(by, User):
        return {"actor": "nobody signed in" if by is None else by.name, "role": "", "grounds": ""}
    from partners.access import facts_of  # access writes denials here, so it stands above

    facts = facts_of(by)
    posting = facts.posting
    return {
        "actor": "user",
        "user_id": by.pk,
        "agency_id": facts.worker.agency_id if facts.worker else None,
        "role": posting.role if posting else "",
        "posting_id": posting.pk if posting else None,
        "grounds": " ".join(f"posting:{one.pk}" for one in facts.postings),
    }
