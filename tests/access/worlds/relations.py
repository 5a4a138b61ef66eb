"""How hubs and people at work stand to each young person, and what stands between them."""

from tests.access.worlds.chance import Chance
from tests.access.worlds.facts import (
    Allocation,
    Bar,
    HubTie,
    Override,
    OwnAccount,
    Person,
    User,
    VisitorConsent,
    World,
)

RELATIONS = ("own", "family")


def relations(world: World, chance: Chance) -> None:
    visitors = [user for user in world.users if user.worker is None]
    size = len(world.users)
    for person in world.people:
        ties(world, chance, person)
        for worker in chance.some(world.workers, 3):
            world.allocations.append(Allocation(worker, person, *chance.period()))
        for user in chance.some(world.users, size // 7):
            world.bars.append(bar(chance, user, person))
        for user in chance.some(world.users, size // 12):
            world.overrides.append(Override(user, person, *chance.hours()))
        for user in dict.fromkeys([*chance.some(visitors, 3), *chance.some(world.users, 1)]):
            world.own_accounts.append(OwnAccount(user, person, chance.one(RELATIONS), *chance.period()))
        for user in dict.fromkeys([*chance.some(visitors, 2), *chance.some(world.users, 2)]):
            visit(world, chance, user, person)
    barred_although(world, chance)


def ties(world: World, chance: Chance, person: Person) -> None:
    """One stay at most. A referral that was closed, or a stay that ended, still ties."""
    for n in range(chance.one([0, 1, 1, 2, 2])):
        why = chance.of(accepted=0.55, pending=0.2, declined=0.15, withdrawn=0.1)
        why = "stay" if n == 1 else why
        world.ties.append(HubTie(chance.one(world.hubs), person, why, *chance.period(live=0.5)))


def bar(chance: Chance, user: User, person: Person) -> Bar:
    """A worker is barred as a worker; a sign-in of nobody's as itself. Now and then a worker's sign-in too."""
    as_worker = user.worker is not None and chance(0.85)
    return Bar(
        person,
        *chance.period(live=0.5),
        worker=user.worker if as_worker else None,
        user=None if as_worker else user,
    )


def visit(world: World, chance: Chance, user: User, person: Person) -> None:
    """A consent that is missing, or comes after the visits began, is no row that can be kept: `stored` leaves it."""
    start, end = chance.period()
    given = [
        chance.one([start, start, start, chance.day(-900, -500), chance.day(3, 9), None]) for _ in range(2)
    ]
    world.visitors.append(VisitorConsent(user, person, given[0], given[1], start, end))


def barred_although(world: World, chance: Chance) -> None:
    """Some who would otherwise know: by an override, an account of their own, an allocation. Nobody twice."""
    there = {(each.worker, each.user, each.person) for each in world.bars}
    knowing = [(each.user, each.person) for each in (*world.overrides, *world.own_accounts)]
    bars = [bar(chance, user, person) for user, person in knowing if chance(0.15)]
    bars += [
        Bar(each.person, *chance.period(live=0.5), worker=each.worker)
        for each in world.allocations
        if chance(0.15)
    ]
    for each in bars:
        if (each.worker, each.user, each.person) not in there:
            there.add((each.worker, each.user, each.person))
            world.bars.append(each)
