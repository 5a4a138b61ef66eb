"""Who can see something, in one sentence: "Seen by the East Hub team, Sam Reed (key worker) and Dale Police".

A partner is told of the lead agency's people by what they are to the young person, not by name: which hub supports
them and who works with them are records of theirs, which a clause opens or does not.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from partners.facts import facts_of
from partners.models import User
from partners.who import Seer, told_to

#: Named one by one up to here; beyond it they are counted.
NAMED = 3


#: A partner is not told with whom else: that they read it is enough to know.
WITH_WHOM_ELSE = "Whether other agencies see it too is for the service to say."


@dataclass(frozen=True)
class Teller:
    """To whom it is told: a partner is told the names of their own agency's people and of the hubs they work at."""

    of_lead: bool
    agency: int | None
    hubs: Collection[str]

    @classmethod
    def to(cls, user: User) -> "Teller":
        facts = facts_of(user)
        hubs = {posting.hub.name for posting in facts.postings if posting.hub}
        return cls(facts.of_lead_agency, facts.told.get("agency"), hubs)

    def names(self, seer: Seer) -> bool:
        return self.of_lead or seer.agency_id == self.agency

    def team(self, hub: str) -> str:
        return f"the {hub} team" if self.of_lead or hub in self.hubs else "the hub team"

    def called(self, seer: Seer) -> str:
        role = _uncapped(seer.role)
        if self.names(seer):
            return f"{seer.name} ({role})" if role else seer.name
        return f"their {role}" if role and seer.by("allocation") else f"somebody of {seer.agency}"


@dataclass(frozen=True)
class Row:
    """One line of the list: somebody, or as many as are not named."""

    name: str
    role: str
    agency: str
    how: str


def seen_by(user: User, seers: list[Seer]) -> str:
    """As it is told to one reader."""
    teller = Teller.to(user)
    said = sentence(teller, told_to(user, seers))
    return said if teller.of_lead else f"{said} {WITH_WHOM_ELSE}"


def rows(user: User, seers: list[Seer], named_readers: Collection[int] = ()) -> list[Row]:
    """The list of them; the lead agency's people, for a partner, by what brings them there and how many.

    `named_readers` are of a sealed record, by id: among its readers they are told from who overrides.
    """
    teller, told = Teller.to(user), told_to(user, seers)

    def said(one: Seer) -> str:
        by_name = ["named as a reader"] if one.user in named_readers else []
        return ", ".join(filter(None, [*by_name, how(teller, one)]))

    unnamed = Counter((one.agency or "", said(one)) for one in told if not teller.names(one))
    named = [Row(one.name, one.role, one.agency or "", said(one)) for one in told if teller.names(one)]
    return [Row(_people(many), "", *where) for where, many in unnamed.items()] + named


def sentence(teller: Teller, seers: list[Seer]) -> str:
    if not seers:
        return "Seen by nobody."
    agencies = {one.agency_id for one in seers if one.agency_id}
    places = f"{len(agencies)} {'agency' if len(agencies) == 1 else 'agencies'}"
    return f"Seen by {_joined(list(audience(teller, seers)))}: {_people(len(seers))} in {places}."


def audience(teller: Teller, seers: list[Seer]) -> Iterator[str]:
    """Each once: whole teams of hubs, people one by one, the whole service, whole agencies, then who else."""
    whole = sorted({group for one in seers for group in one.whole})
    yield from dict.fromkeys(teller.team(group[4:]) for group in whole if group.startswith("hub:"))
    alone = sorted(filter(_stands_alone, seers), key=lambda one: not one.by("allocation"))
    yield from dict.fromkeys(teller.called(one) for one in alone[:NAMED])
    if len(alone) > NAMED:
        yield f"{len(alone) - NAMED} more of those who work with them"
    if "service" in whole:
        yield "those who work for the whole service"
    yield from (group.partition(":")[2] for group in whole if group.startswith("agency:"))
    for ground, one, many in (
        ("override", "one person by an override", "{} people by an override"),
        ("own_account", "their own or their family’s sign-in", "their own and their family’s sign-ins"),
        ("visitor", "an independent visitor", "{} independent visitors"),
    ):
        count = sum(seer.by(ground) for seer in seers)
        if count:
            yield one if count == 1 else many.format(count)


def _stands_alone(one: Seer) -> bool:
    """Who works with them, and who sees what others of their team or agency do not."""
    counted = any(map(one.by, ("override", "own_account", "visitor")))
    return one.by("allocation") or not (one.whole or counted)


def how(teller: Teller, seer: Seer) -> str:
    """Of one person, for the list."""
    ways = list(dict.fromkeys(teller.team(hub) for hub in seer.hubs))
    ways += ["the whole service"] if seer.everyone else []
    said = {"allocation": "a worker of theirs", "share": "shared with their agency", "override": "an override",
            "own_account": "their own or their family’s sign-in", "visitor": "an independent visitor"}  # fmt: skip
    return ", ".join(ways + [words for ground, words in said.items() if seer.by(ground)])


def _people(many: int) -> str:
    return f"{many} {'person' if many == 1 else 'people'}"


def _joined(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _uncapped(role: str) -> str:
    return role if role[:2].isupper() else f"{role[:1].lower()}{role[1:]}"
