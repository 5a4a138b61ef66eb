"""A world of everything, by its seed."""

from tests.access.oracle import LONDON
from tests.access.worlds.chance import Chance
from tests.access.worlds.facts import Moment, Person, World
from tests.access.worlds.records import records
from tests.access.worlds.relations import relations
from tests.access.worlds.sharing import agreements, shares
from tests.access.worlds.staff import staff


def make_world(
    seed: int,
    around: Moment,
    *,
    users: int = 48,
    people: int = 24,
    of_records: int = 300,
    of_agreements: int = 8,
) -> World:
    world = World()
    chance = Chance(seed, around, around.astimezone(LONDON).date())
    staff(world, chance, users)
    world.people = [Person(f"p{n}") for n in range(people)]
    agreements(world, chance, of_agreements)
    shares(world, chance)
    relations(world, chance)
    records(world, chance, of_records)
    return world
