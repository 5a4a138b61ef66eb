"""May I, and which ones? The rule of access.md, in one place. The second question answers the first.

For now the rule knows the lead agency alone: its workers see those with whom their postings or allocations
stand; a partner's worker sees nobody until the agreement engine is built here. No rule means no.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any, Protocol, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.db.models import BigIntegerField, DateField, JSONField, Model, QuerySet, Value
from django.http import Http404
from django.utils import timezone

from hubs.models import Hub
from partners import trail
from partners.models import Posting, User, Worker
from partners.roles import ROLES, SERVICE_ROLE, Permission
from partners.stands import Given, Stands

__all__ = [
    "Actor",
    "Permission",
    "Reader",
    "Service",
    "facts_of",
    "fetch",
    "fetch_hub",
    "hubs_of",
    "may",
    "open_hubs_of",
    "reader_of",
    "refuse",
    "require",
    "visible",
]

M = TypeVar("M", bound=Model)
QS = TypeVar("QS", bound=QuerySet[Any])


@dataclass(frozen=True)
class Facts:
    """What decides for one user on one day. Two queries, once a request."""

    worker: Worker | None
    postings: tuple[Posting, ...]
    day: datetime.date

    @cached_property
    def of_lead_agency(self) -> bool:
        return self.worker is not None and self.worker.agency.is_lead

    @cached_property
    def at_work(self) -> bool:
        """Employed on the day: from the day they started, until the day they left."""
        worker = self.worker
        return (
            worker is not None
            and worker.started_on <= self.day
            and (worker.left_on is None or worker.left_on > self.day)
        )

    @cached_property
    def permissions(self) -> frozenset[Permission]:
        return frozenset().union(*(ROLES[posting.role].permissions for posting in self.postings))

    @cached_property
    def hubs(self) -> tuple[int, ...]:
        return tuple(sorted({posting.hub_id for posting in self.postings if posting.hub_id}))

    @cached_property
    def whole_service(self) -> bool:
        return any(posting.whole_service for posting in self.postings)

    @cached_property
    def posting(self) -> Posting | None:
        """The one that the trail names: for the whole service first, then the oldest."""
        return min(self.postings, key=lambda one: (not one.whole_service, one.start_on, one.pk), default=None)


class Service:
    """The service itself, a named actor: figures, the tracker, schedules (record.md, "Whole-service acts")."""

    pk = None
    name = "the service"

    def __str__(self) -> str:
        return self.name


Actor = User | Service


class Traced(Protocol):
    """A thing that a door fetches says whom it is about."""

    @property
    def person_ids(self) -> list[int]: ...


class Asked(Protocol[M]):
    """A question kept (kept.py): it asks `visible_to` for whoever it is called with."""

    def __call__(self, actor: Actor, **told: Any) -> list[M]: ...


def facts_of(user: User) -> Facts:
    """Loaded once for each user object, so once a request; a new day or request decides anew."""
    day = timezone.localdate()
    known = cast("Facts | None", getattr(user, "_facts", None))
    if known is None or known.day != day:
        known = _load_facts(user, day)
        user._facts = known  # type: ignore[attr-defined]
    return known


def _load_facts(user: User, day: datetime.date) -> Facts:
    if not user.is_active or user.worker_id is None:
        return Facts(None, (), day)
    worker = user.worker = Worker.objects.select_related("agency").get(pk=user.worker_id)
    facts = Facts(worker, (), day)
    if not facts.at_work:
        return facts
    postings = Posting.objects.live_on(day).filter(worker=worker).select_related("hub", "worker__agency")
    return Facts(worker, tuple(postings), day)


def may(actor: Actor, permission: Permission) -> bool:
    """Whether the role allows the act at all; for an act on somebody, `fetch` asks the rest."""
    if isinstance(actor, Service):
        return permission in ROLES[SERVICE_ROLE].permissions
    facts = facts_of(actor)
    return facts.of_lead_agency and permission in facts.permissions


class Reader(Enum):
    """Somebody who will ask a question that is kept (kept.py): the sorts of them for whom it is worded alike."""

    NOBODY = "nobody"
    EVERYTHING = "everything"
    STANDING = "standing"


def reader_of(actor: Actor) -> tuple[Reader, dict[str, Any]]:
    """Which sort somebody is now, and the facts that a question worded for that sort must be told."""
    if isinstance(actor, Service):
        return Reader.EVERYTHING, {}
    facts = facts_of(actor)
    if not facts.of_lead_agency or not facts.at_work or facts.worker is None:
        return Reader.NOBODY, {}
    if facts.whole_service:
        return Reader.EVERYTHING, {}
    return Reader.STANDING, {"worker": facts.worker.pk, "hubs": list(facts.hubs), "day": facts.day}


TOLD = {"worker": BigIntegerField(), "hubs": JSONField(), "day": DateField()}


def visible(queryset: QS, actor: Actor | Reader, *, person: str | Value | Given) -> QS:
    """Those rows of `queryset` whose young person (the column `person`, or that one) the actor may know exists."""
    if isinstance(actor, Reader):
        reader, told = actor, {name: Given(f"reader_{name}", field) for name, field in TOLD.items()}
    else:
        reader, told = reader_of(actor)
    if reader is Reader.NOBODY:
        return queryset.none()
    return queryset.filter(Stands(person, **told)) if reader is Reader.STANDING else queryset


def hubs_of(actor: Actor) -> QuerySet[Hub]:
    """The hubs whose day the actor may ask about: those they are posted to, or all with a whole-service posting."""
    if isinstance(actor, Service):
        return Hub.objects.all()
    facts = facts_of(actor)
    if not facts.of_lead_agency:
        return Hub.objects.none()
    return Hub.objects.all() if facts.whole_service else Hub.objects.filter(pk__in=facts.hubs)


def open_hubs_of(user: User) -> list[Hub]:
    """Those of `hubs_of` that are open today, for the menu and home: no query but for the whole service."""
    facts = facts_of(user)
    if not facts.of_lead_agency:
        return []
    if facts.whole_service:
        return list(Hub.objects.open_on(facts.day))
    hubs = {posting.hub.pk: posting.hub for posting in facts.postings if posting.hub}
    still_open = [hub for hub in hubs.values() if hub.is_open_on(facts.day)]
    return sorted(still_open, key=lambda hub: hub.tracker_ref)


def fetch_hub(actor: Actor, permission: Permission, reference: str) -> Hub:
    """`fetch` for a hub, which is about nobody: who is on its page is the page's own line on the trail."""
    hub = hubs_of(actor).filter(reference=reference).first()
    if hub is None:
        refuse(actor, permission)
        raise Http404
    require(actor, permission)
    return hub


def require(actor: Actor, permission: Permission) -> None:
    """For a door that is about nobody: not allowed is 403, and a line on the trail."""
    if not may(actor, permission):
        refuse(actor, permission)
        raise PermissionDenied(_refusal(actor, permission))


def _refusal(actor: Actor, permission: Permission) -> str:
    """What is missing, for the reader: a partner's role may be right and the agreement not be there."""
    if isinstance(actor, User) and facts_of(actor).worker and not facts_of(actor).of_lead_agency:
        return "Your agency has no agreement with this service yet."
    return f"Your role does not let you {permission}."


def refuse(actor: Actor, permission: Permission, people: list[int] | None = None) -> None:
    trail.write(by=actor, what="denial", act=permission.name.lower(), people=people or [])


def fetch(
    actor: Actor,
    queryset: "QuerySet[M] | Asked[M]",
    permission: Permission,
    *,
    what: str = "read",
    **lookup: Any,
) -> M:
    """One thing for a door. Not visible: 404, as if it were not there. Visible, not allowed: 403. Else on the trail.

    `queryset` has `visible_to`, or is a question that is kept (kept.py) and told the lookup; `what` is "read" or
    what the door does with it ("change", "export").
    """
    if isinstance(queryset, QuerySet):
        found: Iterable[M] = queryset.visible_to(actor).filter(**lookup)[:1]  # type: ignore[attr-defined]
    else:
        found = queryset(actor, **lookup)
    thing = next(iter(found), None)
    if thing is None:
        refuse(actor, permission)
        raise Http404
    people = cast(Traced, thing).person_ids
    if not may(actor, permission):
        refuse(actor, permission, people)
        raise PermissionDenied(_refusal(actor, permission))
    if what == "read":
        records = [thing.pk] if thing._meta.model_name == "record" else []
        trail.write(by=actor, what="read", act=permission.name.lower(), people=people, records=records)
    return thing
