"""Records of every category and marking, and those to whom one is open by name."""

from tests.access.worlds.chance import Chance
from tests.access.worlds.facts import CATEGORIES, Moment, NamedReader, Record, World

FIELDS = ("health", "communication", "offending", "education")


def records(world: World, chance: Chance, count: int) -> None:
    lead, *partners = world.agencies
    for n in range(count):
        marking = chance.of(
            open=0.45, handling_p=0.1, discipline=0.15, sealed=0.1, own_space=0.08, handling_c=0.12
        )
        record = Record(
            chance.one(world.people),
            CATEGORIES[n % len(CATEGORIES)],
            lead if chance(0.5) else chance.one(partners),
            marking,
            chance.one(FIELDS) if marking == "discipline" else "",
        )
        world.records.append(record)
        named(world, chance, record)


def named(world: World, chance: Chance, record: Record) -> None:
    """Users and agencies both, whatever the marking: only the marking says which of them counts."""
    by_name = record.marking in ("sealed", "own_space", "handling_c")
    users = chance.some(world.users, 8 if by_name else 2)
    family = [each.user for each in world.own_accounts if each.person is record.person and chance(0.4)]
    agencies = chance.some(world.agencies, 3 if by_name else 1)
    for reader in {**dict.fromkeys(users), **dict.fromkeys(family)}:
        start = chance.long_ago()
        world.readers.append(NamedReader(record, start, ended(chance, start), user=reader))
    for agency in agencies:
        start = chance.long_ago()
        world.readers.append(NamedReader(record, start, ended(chance, start), agency=agency))


def ended(chance: Chance, start: Moment) -> Moment | None:
    """Named until somebody ended it: nobody is named until a day to come."""
    return start + (chance.around - start) / 2 if chance(0.25) else None
