"""Whether two young people are better not in one home. That somebody is there is told to whoever gives a bed; who it
is, and why, to whoever may read it of both.
"""

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from cases.models import YoungPerson
from partners.access import Actor, Service
from partners.context import acting
from placements.models import KeepApart

ASK = "Somebody there and they are better not in one home. Ask the manager."


@dataclass(frozen=True)
class Apart:
    """`kept` is the newcomer's own row, and `other` the other. A warning has both, or neither where the reader may
    not read both.
    """

    kept: KeepApart | None = None
    other: YoungPerson | None = None

    @property
    def sentence(self) -> str:
        if self.kept is None or self.other is None:
            return ASK
        why = self.kept.record.latest_words
        return f"Better not in one home with {self.other.initials}" + (f": {why}" if why else ".")


def warnings(
    person: YoungPerson, there: Mapping[int, int], user: Actor, day: datetime.date
) -> dict[int, list[Apart]]:
    """By hub. `there` has the hub of each young person (ids) who would be there, whoever may know them. What is said
    of the same two twice is told once, to whoever may read either.
    """
    pairs_of = others_of(person, day)
    pairs = {pair: there[other] for pair, other in pairs_of.items() if other in there}
    found: dict[int, list[Apart]] = defaultdict(list)
    if not pairs:
        return found
    rows = KeepApart.objects.visible_to(user).filter(pair__in=list(pairs)).select_related("person", "record")
    own: dict[UUID, KeepApart] = {}
    theirs: dict[UUID, YoungPerson] = {}
    for row in rows.prefetch_related("record__corrections"):
        if row.person_id == person.pk:
            own[row.pair] = row
        else:
            theirs[row.pair] = row.person
    told = {theirs[pair].pk for pair in pairs if pair in own and pair in theirs}
    for pair, hub in pairs.items():
        if pair in own and pair in theirs:
            found[hub].append(Apart(own[pair], theirs[pair]))
        elif pairs_of[pair] not in told and Apart() not in found[hub]:
            found[hub].append(Apart())
    return found


def told(person: YoungPerson, user: Actor) -> list[Apart]:
    """Every one of theirs that the reader may read, newest first; with the other, where both may be read."""
    own = KeepApart.objects.visible_to(user).filter(person=person).select_related("person", "record")
    rows = list(own.prefetch_related("record__corrections").order_by("-start_on", "-pk"))
    pairs = [row.pair for row in rows]
    theirs = KeepApart.objects.visible_to(user).filter(pair__in=pairs).exclude(person=person)
    others = {row.pair: row.person for row in theirs.select_related("person")}
    return [Apart(row, others.get(row.pair)) for row in rows]


@acting(Service())
def others_of(person: YoungPerson, day: datetime.date) -> dict[UUID, int]:
    """With whom they are better not in one home, by the pair: asked by the service, as a bed is given by people who
    may not know the other. What is said after midnight is so in the night that is on.
    """
    day = max(day, timezone.localdate())
    mine = KeepApart.objects.in_force(day).filter(person=person).values("pair")
    rows = KeepApart.objects.in_force(day).filter(pair__in=mine).exclude(person=person)
    return dict(rows.values_list("pair", "person_id"))
