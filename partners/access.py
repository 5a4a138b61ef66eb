"""May I, and which ones? The rule of access.md, in one place. The second question answers the first.

The words of the rule are in rule.py, what each fact is in facts.sql; the database's own policies say the same
(policies.py). No rule means no.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any, Protocol, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Expression, Model, QuerySet
from django.http import Http404

from hubs.models import Hub
from partners import trail
from partners.actors import Actor, Service
from partners.facts import facts_of
from partners.models import User
from partners.roles import LEAD_ALONE, ROLES, SERVICE_ROLE, Permission
from partners.says import GIVEN, Says

__all__ = [
    "Actor",
    "Permission",
    "Reader",
    "Service",
    "check",
    "everyone_is_near",
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


class Traced(Protocol):
    """A thing that a door fetches says whom it is about."""

    @property
    def person_ids(self) -> list[int]: ...


class Asked(Protocol[M]):
    """A question kept (kept.py): it asks `visible_to` for whoever it is called with."""

    def __call__(self, actor: Actor, **told: Any) -> list[M]: ...


def may(actor: Actor, permission: Permission) -> bool:
    """Whether the role allows the act at all; for an act on somebody, `fetch` asks the rest."""
    if isinstance(actor, Service):
        return permission in ROLES[SERVICE_ROLE].permissions
    facts = facts_of(actor)
    return permission in facts.permissions and (facts.of_lead_agency or permission not in LEAD_ALONE)


def check(user: User, permission: str, thing: Any) -> bool:
    """One thing: whether `visible_to` has it, and the role the permission. To view is to have it in sight at all."""
    name = permission.rpartition(".")[2]
    named = Permission.__members__.get(name.upper())
    if not name.startswith("view_") and (named is None or not may(user, named)):
        return False
    return bool(type(thing).objects.visible_to(user).filter(pk=thing.pk).exists())


class Reader(Enum):
    """Somebody who will ask a question that is kept (kept.py): the sorts of them for whom it is worded alike."""

    NOBODY = "nobody"
    SERVICE = "service"
    ANYBODY = "anybody"


def reader_of(actor: Actor) -> tuple[Reader, dict[str, Any]]:
    """Which sort somebody is now, and the facts that a question worded for that sort must be told."""
    if isinstance(actor, Service):
        return Reader.SERVICE, {}
    facts = facts_of(actor)
    return (Reader.ANYBODY, facts.told) if facts.told else (Reader.NOBODY, {})


def everyone_is_near(actor: Actor) -> bool:
    """A whole-service posting of the lead agency, or the service itself: only a bar keeps a young person away."""
    return isinstance(actor, Service) or facts_of(actor).everyone


def visible(queryset: QS, actor: Actor | Reader, rule: str, **gaps: str | Expression) -> QS:
    """Those rows of `queryset` of which the rule (rule.py) says so; `gaps` are its columns, or values."""
    reader, told = (actor, cast(dict[str, Any], GIVEN)) if isinstance(actor, Reader) else reader_of(actor)
    if reader is Reader.NOBODY:
        return queryset.none()
    return queryset if reader is Reader.SERVICE else queryset.filter(Says(rule, told, **gaps))


def hubs_of(actor: Actor) -> QuerySet[Hub]:
    """The hubs whose day the actor may ask about: those they are posted to, or all with a whole-service posting."""
    if isinstance(actor, Service):
        return Hub.objects.all()
    facts = facts_of(actor)
    return Hub.objects.all() if facts.everyone else Hub.objects.filter(pk__in=facts.hubs)


def open_hubs_of(user: User) -> list[Hub]:
    """Those of `hubs_of` that are open today, for the menu and home: no query but for the whole service."""
    facts = facts_of(user)
    if facts.everyone:
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
    """What is missing, for the reader: a partner's role may be right, and the act be the lead agency's alone."""
    if isinstance(actor, User) and not facts_of(actor).of_lead_agency and permission in LEAD_ALONE:
        return "This is for people who work for the council that leads this service."
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
    found: Iterable[M]
    if any("\0" in given for given in lookup.values() if isinstance(given, str)):
        found = ()  # the database refuses to compare it: nothing has such a reference
    elif isinstance(queryset, QuerySet):
        found = queryset.visible_to(actor).filter(**lookup)[:1]  # type: ignore[attr-defined]
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
