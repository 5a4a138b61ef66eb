"""Who would gain and who would lose what: a verb is done inside a savepoint, looked at, and taken back.

There is no second reading of the rule here: what is compared is its own answer before and after (reach.py).
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from partners.access import Service
from partners.agreements.questions import agency_of, lead_agency
from partners.agreements.reach import NOWHERE, Reach, reach_of
from partners.context import acting
from partners.models import Agency, Category, User

Pairs = dict[tuple[int, str], set[tuple[int, int]]]
#: Knowing that they are here at all, beside the categories.
SIGHT = "sight"


class _TakenBack(Exception):
    """What was tried is looked at; nothing of it stays."""


@dataclass(frozen=True)
class Count:
    """How many young people, for how many of the agency's users."""

    people: int
    users: int


@dataclass(frozen=True)
class Change:
    """What one agency gains and loses of one thing."""

    agency: Agency
    what: str
    gains: Count | None
    loses: Count | None


def effect_of(verb: Callable[[], Any], agencies: Iterable[Agency], day: datetime.date) -> list[Change]:
    """Of the verb, on the day, for these agencies. Counts open records; a marking narrows further."""
    agencies = sorted(agencies, key=lambda one: one.name)
    with acting(Service()):
        lead = lead_agency()
        before = reach_of(agencies, lead, day)
        try:
            with transaction.atomic():
                verb()
                after = reach_of(agencies, lead, day)
                raise _TakenBack
        except _TakenBack:
            return compared(agencies, before, after)


def told_to(user: User, agencies: Iterable[Agency]) -> list[Agency]:
    """Of which agencies somebody is told what changes: the lead agency's people of all, a partner's of their own. How
    many are shared with another is between it and the lead.
    """
    own = agency_of(user)
    return [one for one in agencies if own is not None and (own.is_lead or one == own)]


def compared(agencies: list[Agency], before: dict[int, Reach], after: dict[int, Reach]) -> list[Change]:
    gained, lost = _more(before, after), _more(after, before)
    words = {SIGHT: "Know that they are here"}
    words |= {f"read {key}": f"Read: {label}" for key, label in Category.choices}
    words |= {f"add {key}": f"Add: {label}" for key, label in Category.choices}
    return [
        Change(agency, text, gained.get((agency.pk, what)), lost.get((agency.pk, what)))
        for agency in agencies
        for what, text in words.items()
        if (agency.pk, what) in gained or (agency.pk, what) in lost
    ]


def _more(before: dict[int, Reach], after: dict[int, Reach]) -> dict[tuple[int, str], Count]:
    """What is there after and was not before, by agency and thing: the young people and the users concerned."""
    people: dict[tuple[int, str], set[int]] = {}
    users: dict[tuple[int, str], int] = {}
    for user, now in after.items():
        for what, new in _new(before.get(user, NOWHERE), now):
            key = (now.agency, what)
            people.setdefault(key, set()).update(new)
            users[key] = users.get(key, 0) + 1
    return {key: Count(len(people[key]), users[key]) for key in users}


def _new(was: Reach, now: Reach) -> Iterable[tuple[str, frozenset[int]]]:
    come = now.people - was.people
    if come:
        yield SIGHT, come
    for name, had, has in (("read", was.reads, now.reads), ("add", was.adds, now.adds)):
        for category in has:
            if category not in had:
                yield f"{name} {category}", now.people
            elif come:
                yield f"{name} {category}", come
