"""The second reading of the page by itself: sentence by sentence, and whether its worlds can tell a wrong one."""

import ast
import datetime
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.access import oracle
from tests.access.oracle import Reading, grounds, necessary
from tests.access.worlds import facts
from tests.access.worlds.facts import (
    CATEGORIES,
    MARKINGS,
    Agency,
    Agreement,
    Allocation,
    Bar,
    Clause,
    Hub,
    HubTie,
    NamedReader,
    Override,
    OwnAccount,
    Person,
    Posting,
    Record,
    Share,
    Signature,
    Suspension,
    User,
    VisitorConsent,
    Worker,
    World,
)
from tests.access.worlds.made import make_world
from tests.access.worlds.mutants import MUTANTS
from tests.access.worlds.staff import ROLES

#: In summer half past eleven at night in Greenwich is another day in London.
AROUND = datetime.datetime(2026, 6, 15, 9, tzinfo=datetime.UTC)
MOMENTS = [AROUND + datetime.timedelta(days=days, minutes=minutes) for days, minutes in (
    (0, 0), (0, 20), (0, 870), (-1, 0), (1, 0), (-2, 870), (2, 10),
)]  # fmt: skip
SEEDS = range(12)
#: Where the facts are written into the database, and where the engine is asked.
WITH_THE_DATABASE = ("stored.py", "compared.py", "decided.py")


def worlds():
    for seed in SEEDS:
        yield seed, make_world(seed, AROUND)


def answers(reading, at):
    """Every decision of a world at a moment, in one order."""
    world = reading.world
    for user in world.users:
        for person in world.people:
            yield reading.knows(user, person, at)
        for record in world.records:
            yield reading.reads(user, record, at)
        for person in world.people[:8]:
            for category in CATEGORIES:
                yield reading.may_contribute(user, person, category, at)


def test_it_knows_nothing_of_the_product():
    ours = {"tests"} | set(sys.stdlib_module_names)
    for path in [Path(oracle.__file__), *Path(facts.__file__).parent.glob("*.py")]:
        if path.name in WITH_THE_DATABASE:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            assert {name.split(".")[0] for name in names} <= ours, path.name
            assert all(name.startswith("tests.access") for name in names if name.startswith("tests")), (
                path.name
            )


def test_a_seed_is_a_world():
    def told(seed):
        world = make_world(seed, AROUND)
        return [list(answers(Reading(world), at)) for at in MOMENTS]

    assert told(3) == told(3) != told(4)


def test_the_worlds_hold_every_sort_of_fact():
    every = [world for _, world in worlds()]
    assert {r.category for w in every for r in w.records} == set(CATEGORIES)
    assert {r.marking for w in every for r in w.records} == set(MARKINGS)
    assert {p.role for w in every for p in w.postings} == set(ROLES)
    assert all(sum(a.is_lead for a in w.agencies) == 1 and len(w.agencies) == 5 for w in every)
    assert {t.why for w in every for t in w.ties} == {"accepted", "pending", "declined", "withdrawn", "stay"}


def test_between_4_and_60_in_a_hundred_are_allowed():
    for what in ("people", "records"):
        allowed = asked = 0
        for _, world in worlds():
            reading = Reading(world)
            ask = reading.knows if what == "people" else reading.reads
            said = [
                ask(u, each, at) for at in MOMENTS[:2] for u in world.users for each in getattr(world, what)
            ]
            allowed, asked = allowed + sum(said), asked + len(said)
        assert 0.04 < allowed / asked < 0.6, what


#: Every sentence that answers yes or no, or with the facts that allow.
SENTENCES = [
    "holds", "holds_at", "counts", "employed", "of_lead", "postings", "in_force", "is_party", "runs", "suspended",
    "signed", "knows", "ways_to_know", "barred", "by_whole_service", "by_hub", "ties", "by_allocation", "by_share",
    "by_override", "overrides", "by_own_account", "by_visit", "consented", "reads", "ways_to_read",
    "reasons_of_agency", "is_of_own_agency", "clauses", "marking_allows", "of_discipline", "named", "agency_named",
    "may_contribute",
]  # fmt: skip


def test_every_sentence_is_reached_and_answers_both_ways():
    said = Counter()

    def counted(name):
        def ask(self, *about):
            answer = getattr(Reading, name)(self, *about)
            marking = about[1].marking if name == "marking_allows" else ""
            said[name, marking, bool(answer)] += 1
            return answer

        return ask

    counting = type("Counting", (Reading,), {name: counted(name) for name in SENTENCES})
    for _, world in worlds():
        for _ in answers(counting(world), AROUND):
            pass
    asked = {(name, marking) for name, marking, _ in said}
    assert asked == {(name, "") for name in SENTENCES if name != "marking_allows"} | {
        ("marking_allows", marking) for marking in MARKINGS
    }
    never = {("marking_allows", "open", False), ("marking_allows", "handling_p", False)}
    few = {(*each, way): said[*each, way] for each in asked for way in (True, False) if said[*each, way] < 10}
    assert set(few) == never


def test_every_sentence_of_the_reading_is_counted():
    methods = {n for n in vars(Reading) if not n.startswith("__")} - {"day", "agency_of"}
    assert methods == set(SENTENCES)


@pytest.fixture(scope="module")
def right_answers():
    return [(world, at, list(answers(Reading(world), at))) for _, world in worlds() for at in MOMENTS]


def test_there_are_many_mutants():
    assert len(MUTANTS) >= 25


@pytest.mark.parametrize("name", MUTANTS)
def test_the_worlds_tell(name, right_answers):
    """A rule read wrongly answers wrongly somewhere."""
    mutant = MUTANTS[name]
    assert any(
        said is not right
        for world, at, every in right_answers
        for said, right in zip(answers(mutant(world), at), every, strict=True)
    )


def test_without_a_necessary_fact_it_is_refused_and_without_another_it_is_not():
    removed = kept = 0
    for seed in SEEDS[:6]:
        world = make_world(seed, AROUND)
        reading = Reading(world)
        things = [(u, p) for u in world.users for p in world.people if reading.knows(u, p, AROUND)][::9]
        things += [(u, r) for u in world.users for r in world.records if reading.reads(u, r, AROUND)][::70]
        for user, thing in things:
            chains = grounds(world, user, thing, AROUND)
            needed = necessary(chains)
            for each in {f for chain in chains for f in chain}:
                still = bool(grounds(world.without(each), user, thing, AROUND))
                assert still is (each not in needed)
                removed, kept = removed + (not still), kept + still
    assert removed > 200 and kept > 40


# The page by hand: one small story for each of its sentences. What was random above is read here by a person.

DAY = datetime.date(2026, 6, 15)
BEFORE, AFTER = DAY - datetime.timedelta(days=30), DAY + datetime.timedelta(days=30)


class Story:
    """A council that leads, a health trust under an agreement that says `health`, a hub and a young person."""

    def __init__(self):
        self.council, self.trust = Agency("council", is_lead=True), Agency("trust")
        self.hub, self.robin = Hub("east"), Person("robin")
        self.agreement = Agreement("one", BEFORE)
        self.world = World(agencies=[self.council, self.trust], hubs=[self.hub], people=[self.robin])
        self.world.agreements = [self.agreement]
        self.world.signatures = [Signature(self.agreement, a, BEFORE) for a in (self.council, self.trust)]
        self.world.clauses = [
            Clause(self.agreement, self.trust, "health", True, False),
            Clause(self.agreement, self.trust, "education", False, True),
        ]
        self.world.ties = [HubTie(self.hub, self.robin, "accepted", BEFORE)]

    def user(self, agency, role="key_worker", **place):
        worker = Worker(agency, BEFORE)
        user = User("somebody", worker)
        self.world.users.append(user)
        if place:
            self.world.postings.append(Posting(worker, role, BEFORE, **place))
        return user

    def record(self, category="health", agency=None, **more):
        return Record(self.robin, category, agency or self.council, **more)

    def knows(self, user, at=AROUND):
        return oracle.knows(self.world, user, self.robin, at)

    def reads(self, user, record, at=AROUND):
        return oracle.reads(self.world, user, record, at)

    def adds(self, user, category):
        return oracle.may_contribute(self.world, user, self.robin, category, AROUND)


@pytest.fixture
def story():
    return Story()


def test_a_hub_knows_from_the_day_it_was_asked(story):
    user = story.user(story.council, hub=story.hub)
    story.world.ties = [HubTie(story.hub, story.robin, "pending", DAY, over_on=DAY)]
    assert story.knows(user) and story.knows(user, AROUND + datetime.timedelta(days=100))
    assert not story.knows(user, AROUND - datetime.timedelta(days=1))


def test_a_desk_a_closed_sign_in_and_a_superuser_know_nobody(story):
    assert not story.knows(story.user(story.council))
    worker = story.user(story.council, hub=story.hub).worker
    assert not story.knows(User("closed", worker, active=False, superuser=True))


def test_the_whole_service_is_the_lead_agencys(story):
    assert story.knows(story.user(story.council, whole_service=True))
    assert not story.knows(story.user(story.trust, whole_service=True))


def test_a_share_opens_while_its_agreement_is_in_force(story):
    user = story.user(story.trust)
    story.world.shares = [Share(story.trust, story.robin, story.agreement, BEFORE)]
    assert story.knows(user)
    story.world.suspensions = [Suspension(story.agreement, DAY, AFTER)]
    assert not story.knows(user)
    story.world.suspensions = []
    story.world.signatures.pop(0)
    assert not story.knows(user)


def test_clauses_say_what_is_read_and_what_is_added(story):
    user = story.user(story.trust, hub=story.hub)
    assert story.reads(user, story.record("health")) and not story.reads(user, story.record("education"))
    assert story.adds(user, "education") and not story.adds(user, "health")
    assert story.reads(user, story.record("education", story.trust))
    lead = story.user(story.council, hub=story.hub)
    assert story.reads(lead, story.record("voice")) and story.adds(lead, "voice")


def test_a_bar_beats_everything(story):
    user = story.user(story.council, hub=story.hub)
    story.world.overrides = [Override(user, story.robin, AROUND, AROUND + datetime.timedelta(hours=4))]
    assert story.knows(user)
    story.world.bars = [Bar(story.robin, DAY, worker=user.worker)]
    assert not story.knows(user)


def test_an_override_closes_by_itself_and_opens_what_is_sealed(story):
    user, sealed = story.user(story.council), story.record(marking="sealed")
    end = AROUND + datetime.timedelta(hours=4)
    story.world.overrides = [Override(user, story.robin, AROUND, end)]
    assert story.reads(user, sealed) and not story.reads(user, story.record(marking="own_space"))
    assert story.knows(user, end - datetime.timedelta(seconds=1)) and not story.knows(user, end)


def test_markings_are_opened_by_those_they_name(story):
    user = story.user(story.trust, "clinician", hub=story.hub)
    assert story.reads(user, story.record(marking="discipline", discipline="health"))
    assert not story.reads(user, story.record(marking="discipline", discipline="offending"))
    for marking, names in (("sealed", "user"), ("own_space", "user"), ("handling_c", "agency")):
        record = story.record(marking=marking)
        assert not story.reads(user, record)
        by = {"user": user, "agency": story.trust}
        wrong = "agency" if names == "user" else "user"
        story.world.readers = [NamedReader(record, AROUND, **{wrong: by[wrong]})]
        assert not story.reads(user, record)
        story.world.readers = [NamedReader(record, AROUND, **{names: by[names]})]
        assert story.reads(user, record)


def test_an_own_account_reads_what_names_it(story):
    user = User("robin's own")
    story.world.own_accounts = [OwnAccount(user, story.robin, "own", DAY)]
    shown, kept = story.record("voice", marking="own_space"), story.record("voice")
    story.world.readers = [NamedReader(shown, AROUND, user=user)]
    assert story.knows(user) and story.reads(user, shown) and not story.reads(user, kept)
    assert not story.adds(user, "voice")


def test_a_visitor_needs_both_consents(story):
    user = User("visitor")
    for given, allowed in (
        ((DAY, DAY), True),
        ((None, DAY), False),
        ((DAY, None), False),
        ((DAY, AFTER), False),
    ):
        story.world.visitors = [VisitorConsent(user, story.robin, *given, DAY)]
        assert story.knows(user) is allowed


def test_an_allocation_is_its_workers(story):
    user, colleague = story.user(story.council), story.user(story.council)
    story.world.allocations = [Allocation(user.worker, story.robin, BEFORE, AFTER)]
    assert story.knows(user) and not story.knows(colleague)
    assert not story.knows(user, AROUND + datetime.timedelta(days=30))
