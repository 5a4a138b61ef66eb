"""The facts of a world, as the page names them: dated, and nothing else decides. Standard library only."""

import datetime
from dataclasses import dataclass, field, fields, replace
from typing import Any

CATEGORIES = (
    "identity", "family_and_contact", "care_and_placement", "daily_life", "key_work", "health", "communication",
    "education", "offending", "intelligence", "safety_and_risk", "housing", "voice",
)  # fmt: skip
MARKINGS = ("open", "discipline", "own_space", "sealed", "handling_p", "handling_c")
Day = datetime.date
Moment = datetime.datetime


def fact(cls: type) -> Any:
    """Facts are told apart by being themselves, not by what they say."""
    return dataclass(frozen=True, eq=False)(cls)


@fact
class Agency:
    name: str
    kind: str = "voluntary"
    is_lead: bool = False


@fact
class Hub:
    name: str


@fact
class Person:
    name: str


@fact
class Worker:
    agency: Agency  # who employs them, wherever they are posted
    started_on: Day
    left_on: Day | None = None


@fact
class User:
    name: str
    worker: Worker | None = None
    active: bool = True
    superuser: bool = False  # means nothing


@fact
class Posting:
    worker: Worker
    role: str
    from_on: Day
    to_on: Day | None = None
    hub: Hub | None = None
    whole_service: bool = False  # neither: at their own agency's desk


@fact
class Agreement:
    name: str
    from_on: Day
    to_on: Day | None = None


@fact
class Signature:
    agreement: Agreement
    agency: Agency
    signed_on: Day


@fact
class Suspension:
    agreement: Agreement
    from_on: Day
    to_on: Day | None = None


@fact
class Clause:
    agreement: Agreement
    agency: Agency
    category: str
    may_read: bool
    may_contribute: bool


@fact
class Share:
    agency: Agency
    person: Person
    agreement: Agreement
    from_on: Day
    to_on: Day | None = None


@fact
class Bar:
    person: Person
    from_on: Day
    to_on: Day | None = None
    worker: Worker | None = None
    user: User | None = None


@fact
class Override:
    user: User
    person: Person
    from_at: Moment
    to_at: Moment
    ended_at: Moment | None = None


@fact
class Allocation:
    worker: Worker
    person: Person
    from_on: Day
    to_on: Day | None = None


@fact
class HubTie:
    """A referral (`why` is its decision) or a stay; when it was over, if it is, changes nothing."""

    hub: Hub
    person: Person
    why: str
    from_on: Day
    over_on: Day | None = None


@fact
class OwnAccount:
    user: User
    person: Person
    relation: str
    from_on: Day
    to_on: Day | None = None


@fact
class VisitorConsent:
    user: User
    person: Person
    young_person_on: Day | None
    authority_on: Day | None
    from_on: Day
    to_on: Day | None = None


@fact
class Record:
    person: Person
    category: str
    agency: Agency
    marking: str = "open"
    discipline: str = ""


@fact
class NamedReader:
    record: Record
    from_at: Moment
    to_at: Moment | None = None
    user: User | None = None
    agency: Agency | None = None


@dataclass
class World:
    agencies: list[Agency] = field(default_factory=list)
    hubs: list[Hub] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    workers: list[Worker] = field(default_factory=list)
    users: list[User] = field(default_factory=list)
    postings: list[Posting] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    suspensions: list[Suspension] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    shares: list[Share] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    overrides: list[Override] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    ties: list[HubTie] = field(default_factory=list)
    own_accounts: list[OwnAccount] = field(default_factory=list)
    visitors: list[VisitorConsent] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    readers: list[NamedReader] = field(default_factory=list)

    def without(self, gone: Any) -> "World":
        """The same world, had this fact never been."""
        lists = {each.name: getattr(self, each.name) for each in fields(self)}
        return replace(self, **{name: [f for f in facts if f is not gone] for name, facts in lists.items()})
