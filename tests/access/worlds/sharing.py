"""Agreements in every state, what they say, and who is shared with whom under them."""

from tests.access.worlds.chance import Chance
from tests.access.worlds.facts import (
    CATEGORIES,
    Agency,
    Agreement,
    Clause,
    Share,
    Signature,
    Suspension,
    World,
)


def agreements(world: World, chance: Chance, count: int) -> None:
    """In every state: unsigned, signed by one side or both or later; not started, ended, suspended; parts said."""
    lead, *partners = world.agencies
    for n in range(count):
        agreement = Agreement(f"agreement {n}", *chance.period(live=0.5))
        world.agreements.append(agreement)
        parties = [agency for agency in partners if chance(0.55)]
        for agency in [lead, *parties]:
            if chance(0.85):
                signed_on = chance.day(-3, 3) if chance(0.2) else chance.day(-400, -5)
                world.signatures.append(Signature(agreement, agency, signed_on))
        if chance(0.4):
            world.suspensions.append(Suspension(agreement, *chance.period(live=0.1)))
        for agency in parties if chance(0.9) else partners:
            clauses(world, chance, agreement, agency, min(0.5, 4 / count))


def clauses(world: World, chance: Chance, agreement: Agreement, agency: Agency, share: float) -> None:
    """Each gives something: to read, to contribute, or both."""
    for category in CATEGORIES:
        if chance(share):
            gives = chance.of(read=0.5, both=0.3, contribute=0.2)
            world.clauses.append(Clause(agreement, agency, category, gives != "contribute", gives != "read"))


def shares(world: World, chance: Chance) -> None:
    """One unended at most for an agency and a person; with the lead agency too, now and then."""
    for person in world.people:
        for agency in world.agencies:
            if not chance(0.15 if agency.is_lead else 0.35):
                continue
            first = Share(agency, person, chance.one(world.agreements), *chance.period())
            world.shares.append(first)
            if first.to_on and chance(0.3):
                world.shares.append(
                    Share(agency, person, chance.one(world.agreements), *chance.period(live=0.4))
                )
