"""Who works for whom, where they are posted, and the sign-ins of workers and of nobody's workers."""

from tests.access.worlds.chance import Chance
from tests.access.worlds.facts import Agency, Hub, Posting, User, Worker, World

AGENCIES = (
    ("council", True),
    ("police", False),
    ("mental_health", False),
    ("education", False),
    ("housing", False),
)
#: The roles of a posting, in the words of the page that lists them.
ROLES = (
    "service_manager", "hub_manager", "deputy_hub_manager", "key_worker", "residential_worker", "outreach_worker",
    "life_coach", "communication_support_worker", "police_liaison", "police_analyst", "clinician",
    "education_lead", "performance_officer", "governance_lead", "social_worker", "other",
)  # fmt: skip


def staff(world: World, chance: Chance, users: int) -> None:
    world.agencies = [Agency(f"{kind} {n}", kind, lead) for n, (kind, lead) in enumerate(AGENCIES)]
    world.hubs = [Hub(f"hub {n}") for n in range(4)]
    for n in range(users):
        worker = employed(world, chance)
        world.users.append(User(f"u{n}", worker, active=chance(0.94), superuser=chance(0.1)))
        for _ in range(chance.one([0, 1, 1, 1, 2, 2])):
            world.postings.append(posted(world, chance, worker, ROLES[n % len(ROLES)]))
    for n in range(users // 6):
        world.users.append(User(f"own{n}", active=chance(0.9), superuser=chance(0.2)))


def employed(world: World, chance: Chance) -> Worker:
    """Most are at work; some left long ago or about now, some have not begun."""
    lead, *partners = world.agencies
    agency = lead if chance(0.45) else chance.one(partners)
    kind = chance.of(works=0.78, left=0.05, edge=0.14, begins=0.03)
    started = chance.day(5, 30) if kind == "begins" else chance.day(-2, 2) if kind == "edge" else None
    if kind == "edge" and chance(0.5):
        started, left = None, chance.day(-2, 2)
    else:
        left = chance.day(-300, -5) if kind == "left" else None
    worker = Worker(agency, started or chance.day(-900, -400), left)
    world.workers.append(worker)
    return worker


def posted(world: World, chance: Chance, worker: Worker, role: str) -> Posting:
    """To a hub of whoever it is, to the whole service, or to their own agency's desk. A few finer roles besides."""
    where = chance.of(hub=0.7, service=0.12, desk=0.18)
    started, ended = chance.period(live=0.7)
    return Posting(
        worker,
        chance.one(ROLES) if chance(0.25) else role,
        started,
        ended,
        hub=chance.one(world.hubs) if where == "hub" else None,
        whole_service=where == "service",
    )
