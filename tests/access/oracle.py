"""Who may know what, read a second time: the page "Who may know what, and how everyone can check it", in plain
Python that knows nothing of the product. Only facts decide; one function below is one sentence of the page.

Days are London's. Every period is half-open: it holds from its first day, and on its last day no more.
What is found is the facts that allow, as chains: each chain is enough, and every fact in it is needed for it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

from tests.access.worlds.facts import (
    Agency,
    Agreement,
    Day,
    Hub,
    HubTie,
    Moment,
    NamedReader,
    Override,
    Person,
    Posting,
    Record,
    Signature,
    User,
    VisitorConsent,
    Worker,
    World,
)  # fmt: skip

LONDON = ZoneInfo("Europe/London")

#: What a posting in this role makes somebody: of no other discipline is anybody.
DISCIPLINES = {
    "clinician": "health",
    "life_coach": "health",
    "communication_support_worker": "communication",
    "police_liaison": "offending",
    "police_analyst": "offending",
    "education_lead": "education",
}

Chain = tuple[Any, ...]
Chains = list[Chain]


def once(question: Callable[..., Any]) -> Callable[..., Any]:
    """A world does not change while it is read: what was asked before has the same answer."""

    @wraps(question)
    def ask(self: Any, *about: Any) -> Any:
        key = (question.__name__, *about)
        if key not in self.answers:
            self.answers[key] = question(self, *about)
        return self.answers[key]

    return ask


def grouped(facts: Iterable[Any], *by: str) -> dict[tuple[Any, ...], list[Any]]:
    groups = defaultdict(list)
    for each in facts:
        groups[tuple(getattr(each, name) for name in by)].append(each)
    return groups


class Reading:
    """One world, read by the page. A mutant of the rule is a subclass that reads one sentence otherwise."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.answers: dict[Any, Any] = {}
        self.postings_of = grouped(world.postings, "worker")
        self.signatures_of = grouped(world.signatures, "agreement", "agency")
        self.suspensions_of = grouped(world.suspensions, "agreement")
        self.clauses_of = grouped(world.clauses, "agency", "category")
        self.shares_of = grouped(world.shares, "agency", "person")
        self.worker_bars_of = grouped(world.bars, "worker", "person")
        self.user_bars_of = grouped(world.bars, "user", "person")
        self.overrides_of = grouped(world.overrides, "user", "person")
        self.allocations_of = grouped(world.allocations, "worker", "person")
        self.ties_of = grouped(world.ties, "hub", "person")
        self.own_accounts_of = grouped(world.own_accounts, "user", "person")
        self.visits_of = grouped(world.visitors, "user", "person")
        self.readers_of = grouped(world.readers, "record")
        self.leads = [agency for agency in world.agencies if agency.is_lead]

    # When

    def day(self, at: Moment) -> Day:
        return at.astimezone(LONDON).date()

    def holds(self, each: Any, day: Day) -> bool:
        """A fact with a period holds from its first day until its last, which is a day without it."""
        return each.from_on <= day and (each.to_on is None or day < each.to_on)

    def holds_at(self, each: Any, at: Moment) -> bool:
        return each.from_at <= at and (each.to_at is None or at < each.to_at)

    # Who

    @once
    def counts(self, user: User, at: Moment) -> bool:
        """A sign-in that is closed is nobody; a worker's counts while they are employed."""
        return user.active and (user.worker is None or self.employed(user.worker, self.day(at)))

    def employed(self, worker: Worker, day: Day) -> bool:
        return worker.started_on <= day and (worker.left_on is None or day < worker.left_on)

    def agency_of(self, user: User) -> Agency | None:
        """Their employer, wherever they are posted."""
        return user.worker.agency if user.worker else None

    def of_lead(self, user: User) -> bool:
        agency = self.agency_of(user)
        return agency is not None and agency.is_lead

    @once
    def postings(self, user: User, at: Moment) -> list[Posting]:
        """Those that are live."""
        every = self.postings_of[user.worker,] if user.worker else []
        return [posting for posting in every if self.holds(posting, self.day(at))]

    # Agreements

    @once
    def in_force(self, agreement: Agreement, agency: Agency, at: Moment) -> Chains:
        """For a party: signed by the lead agency and by the party, started, not ended, not suspended."""
        day = self.day(at)
        if not self.is_party(agency) or not self.runs(agreement, day) or self.suspended(agreement, day):
            return []
        by_lead = [s for lead in self.leads for s in self.signed(agreement, lead, day)]
        by_party = self.signed(agreement, agency, day)
        return [(lead, party) for lead in by_lead for party in by_party]

    def is_party(self, agency: Agency) -> bool:
        """The lead agency is the other side: nothing is shared with it, it leads."""
        return not agency.is_lead

    def runs(self, agreement: Agreement, day: Day) -> bool:
        return self.holds(agreement, day)

    def suspended(self, agreement: Agreement, day: Day) -> bool:
        return any(self.holds(suspension, day) for suspension in self.suspensions_of[agreement,])

    def signed(self, agreement: Agreement, agency: Agency, day: Day) -> list[Signature]:
        return [s for s in self.signatures_of[agreement, agency] if s.signed_on <= day]

    # Whether a young person is there

    @once
    def knows(self, user: User, person: Person, at: Moment) -> bool:
        return bool(self.ways_to_know(user, person, at))

    @once
    def ways_to_know(self, user: User, person: Person, at: Moment) -> Chains:
        """Default is no; a bar beats everything."""
        if not self.counts(user, at) or self.barred(user, person, at):
            return []
        ways = (
            self.by_whole_service, self.by_hub, self.by_allocation, self.by_share,
            self.by_override, self.by_own_account, self.by_visit,
        )  # fmt: skip
        return [chain for way in ways for chain in way(user, person, at)]

    def barred(self, user: User, person: Person, at: Moment) -> bool:
        theirs = [*self.user_bars_of[user, person]]
        if user.worker:
            theirs += self.worker_bars_of[user.worker, person]
        return any(self.holds(bar, self.day(at)) for bar in theirs)

    def by_whole_service(self, user: User, person: Person, at: Moment) -> Chains:
        """The lead agency's people, posted to the whole service, stand to everyone."""
        return [(p,) for p in self.postings(user, at) if p.whole_service and self.of_lead(user)]

    def by_hub(self, user: User, person: Person, at: Moment) -> Chains:
        """A live posting to the hub that supports or supported them."""
        return [(p, tie) for p in self.postings(user, at) if p.hub for tie in self.ties(p.hub, person, at)]

    def ties(self, hub: Hub, person: Person, at: Moment) -> list[HubTie]:
        """By an accepted or pending referral or a stay: from that day, then and afterwards."""
        every = self.ties_of[hub, person]
        return [t for t in every if t.why in ("accepted", "pending", "stay") and t.from_on <= self.day(at)]

    def by_allocation(self, user: User, person: Person, at: Moment) -> Chains:
        every = self.allocations_of[user.worker, person] if user.worker else []
        return [(allocation,) for allocation in every if self.holds(allocation, self.day(at))]

    def by_share(self, user: User, person: Person, at: Moment) -> Chains:
        """A live share with the user's agency, under an agreement in force for it."""
        agency = self.agency_of(user)
        live = [s for s in self.shares_of[agency, person] if self.holds(s, self.day(at))] if agency else []
        return [(share, *signed) for share in live for signed in self.in_force(share.agreement, agency, at)]

    def by_override(self, user: User, person: Person, at: Moment) -> Chains:
        return [(override,) for override in self.overrides(user, person, at)]

    def overrides(self, user: User, person: Person, at: Moment) -> list[Override]:
        """Live: opened, its hours not over, and not ended before."""
        every = self.overrides_of[user, person]
        return [o for o in every if self.holds_at(o, at) and (o.ended_at is None or at < o.ended_at)]

    def by_own_account(self, user: User, person: Person, at: Moment) -> Chains:
        return [(own,) for own in self.own_accounts_of[user, person] if self.holds(own, self.day(at))]

    def by_visit(self, user: User, person: Person, at: Moment) -> Chains:
        day = self.day(at)
        return [(v,) for v in self.visits_of[user, person] if self.holds(v, day) and self.consented(v, day)]

    def consented(self, visit: VisitorConsent, day: Day) -> bool:
        """Both the young person and the authority that placed them have said yes."""
        given = (visit.young_person_on, visit.authority_on)
        return all(on is not None and on <= day for on in given)

    # Whether a record may be read

    def reads(self, user: User, record: Record, at: Moment) -> bool:
        return self.knows(user, record.person, at) and bool(self.ways_to_read(user, record, at))

    def ways_to_read(self, user: User, record: Record, at: Moment) -> Chains:
        """Of what is known of: an agency's reason and the marking's; without a worker, being named is both."""
        if user.worker is None:
            return [(reader,) for reader in self.named(user, record, at)]
        reasons = self.reasons_of_agency(user, record, at)
        if not reasons:
            return []
        return [reason + allowed for allowed in self.marking_allows(user, record, at) for reason in reasons]

    def reasons_of_agency(self, user: User, record: Record, at: Moment) -> Chains:
        """The lead agency, or a clause in force that lets theirs read the category, or their own agency's record."""
        if self.of_lead(user) or self.is_of_own_agency(user, record):
            return [()]
        return self.clauses(user, record.category, "may_read", at)

    def is_of_own_agency(self, user: User, record: Record) -> bool:
        return record.agency is self.agency_of(user)

    @once
    def clauses(self, user: User, category: str, what: str, at: Moment) -> Chains:
        """In force for their agency, and saying this of that category."""
        agency = self.agency_of(user)
        said = [c for c in self.clauses_of[agency, category] if getattr(c, what)] if agency else []
        return [
            (clause, *signed) for clause in said for signed in self.in_force(clause.agreement, agency, at)
        ]

    def marking_allows(self, user: User, record: Record, at: Moment) -> Chains:
        if record.marking in ("open", "handling_p"):
            return [()]
        if record.marking == "discipline":
            return [(posting,) for posting in self.of_discipline(user, record, at)]
        if record.marking == "sealed":
            overrides = self.overrides(user, record.person, at)
            return [(each,) for each in (*self.named(user, record, at), *overrides)]
        if record.marking == "own_space":
            return [(reader,) for reader in self.named(user, record, at)]
        if record.marking == "handling_c":
            return [(reader,) for reader in self.agency_named(user, record, at)]
        return []

    def of_discipline(self, user: User, record: Record, at: Moment) -> list[Posting]:
        return [p for p in self.postings(user, at) if DISCIPLINES.get(p.role, "none") == record.discipline]

    def named(self, user: User, record: Record, at: Moment) -> list[NamedReader]:
        return [r for r in self.readers_of[record,] if r.user is user and self.holds_at(r, at)]

    def agency_named(self, user: User, record: Record, at: Moment) -> list[NamedReader]:
        agency = self.agency_of(user)
        return [r for r in self.readers_of[record,] if agency and r.agency is agency and self.holds_at(r, at)]

    # Whether something may be written

    def may_contribute(self, user: User, person: Person, category: str, at: Moment) -> bool:
        """Of whom they know: the lead agency, or a clause in force that says contribute."""
        if not self.knows(user, person, at) or user.worker is None:
            return False
        return self.of_lead(user) or bool(self.clauses(user, category, "may_contribute", at))


def knows(world: World, user: User, person: Person, at: Moment) -> bool:
    return bool(Reading(world).knows(user, person, at))


def reads(world: World, user: User, record: Record, at: Moment) -> bool:
    return Reading(world).reads(user, record, at)


def may_contribute(world: World, user: User, person: Person, category: str, at: Moment) -> bool:
    return Reading(world).may_contribute(user, person, category, at)


def grounds(world: World, user: User, thing: Person | Record, at: Moment) -> Chains:
    return grounds_by(Reading(world), user, thing, at)


def grounds_by(reading: Reading, user: User, thing: Person | Record, at: Moment) -> Chains:
    """Every set of facts that allows it: without one fact of each set it is refused."""
    if isinstance(thing, Person):
        return list(reading.ways_to_know(user, thing, at))
    known = reading.ways_to_know(user, thing.person, at)
    return [way + read for way in known for read in reading.ways_to_read(user, thing, at)]


def necessary(chains: Chains) -> set[Any]:
    """The facts that stand in every chain: each of them, taken away, takes the access away."""
    return set.intersection(*map(set, chains)) if chains else set()
