"""Why can I see this? The facts that let somebody in (grounds.py), and which of them it would not go without.

A way in is a set of facts that is enough by itself; a fact that stands in every way is necessary (hostile.md, A20).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.db.models import Model
from django.utils import timezone

from partners.facts import Facts, facts_of
from partners.grounds import grounds_now
from partners.models import Agency, Agreement, Clause, NamedReader, Override, Share, Standing, User
from partners.rule import DISCIPLINES
from partners.why_words import SENTENCES

#: Kinds whose rows are read here; a posting comes with the reader's facts, other kinds are rows of Standing.
ROWS: dict[str, type[Model]] = {
    "agreement": Agreement,
    "clause": Clause,
    "agency": Agency,
    "reader": NamedReader,
    "share": Share,
    "override": Override,
}
Key = tuple[str, int]
Way = tuple[Key, ...]


@dataclass(frozen=True)
class Fact:
    """`thing` is the row; what a standing alone knows (which hub, since when) is in `standing`."""

    kind: str
    pk: int
    thing: Any
    standing: Standing | None
    necessary: bool

    @property
    def sentence(self) -> str:
        return SENTENCES[self.kind](self)


def why(user: User, person: int, record: Any = None) -> list[Fact]:
    """In the order of the line on the trail. `record` is a row of `cases.Record`; without one, why they are known."""
    facts = facts_of(user)
    keys = grounds_now(facts, person, [record.pk] if record else [])
    standing = _standing(facts, person)
    things = dict(_things(facts, keys))
    ways = list(ways_in(facts, things, standing, record))
    needed = set.intersection(*map(set, ways)) if ways else set()
    return [Fact(*key, things.get(key), standing.get(key), key in needed) for key in keys]


def _standing(facts: Facts, person: int) -> dict[Key, Standing]:
    """Those of the reader, by ground and source."""
    rows = Standing.objects.live_at(facts.day, timezone.now().isoformat()).filter(person_id=person)
    return {(one.ground, one.source): one for one in rows.select_related("hub")}


def _things(facts: Facts, keys: list[Key]) -> Iterator[tuple[Key, Any]]:
    yield from ((("posting", one.pk), one) for one in facts.postings)
    for kind, model in ROWS.items():
        wanted = [pk for one, pk in keys if one == kind]
        if wanted:
            related = {"clause": ["agency", "agreement"], "share": ["agency"], "reader": ["agency"]}.get(
                kind, []
            )
            rows = model._default_manager.select_related(*related) if related else model._default_manager
            yield from (((kind, pk), row) for pk, row in rows.in_bulk(wanted).items())


def ways_in(
    facts: Facts, things: dict[Key, Any], standing: dict[Key, Standing], record: Any
) -> Iterator[Way]:
    known = list(_ways_to_know(facts, standing))
    if record is None:
        yield from known
        return
    for way, agreed in product(known, _ways_to_read(facts, things, record)):
        yield (*way, *agreed)


def _ways_to_know(facts: Facts, standing: dict[Key, Standing]) -> Iterator[Way]:
    if facts.everyone:
        yield from ((("posting", one.pk),) for one in facts.postings if one.whole_service)
    for key, stood in standing.items():
        if stood.hub_id:
            yield from ((("posting", one.pk), key) for one in facts.postings if one.hub_id == stood.hub_id)
        elif stood.agreement_id:
            if stood.agreement_id in facts.agreements:
                yield key, ("agreement", stood.agreement_id)
        else:
            yield (key,)


def _ways_to_read(facts: Facts, things: dict[Key, Any], record: Any) -> Iterator[Way]:
    """By the category, and by the marking; a sign-in that is no worker's by its name alone."""
    readers: list[Way] = [(key,) for key in things if key[0] == "reader"]
    if facts.worker is None:
        yield from readers
        return
    agreed: list[Way] = [(key,) for key in things if key[0] == "agency"]
    agreed += [(key, ("agreement", one.agreement_id)) for key, one in things.items() if key[0] == "clause"]
    marked: list[Way] = [()]
    if record.marking == "discipline":
        posted = [one for one in facts.postings if DISCIPLINES.get(one.role) == record.discipline]
        marked = [(("posting", one.pk),) for one in posted]
    elif record.marking in ("sealed", "own_space", "handling_c"):
        marked = readers
    if record.marking == "sealed":
        marked = [*marked, *((key,) for key in things if key[0] == "override")]
    yield from (one + other for one in agreed for other in marked)
