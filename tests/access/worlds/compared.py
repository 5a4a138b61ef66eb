"""The engine asked about a stored world, each way by itself, and what it says beside what the page says.

Asked by sets: what a user may know of is one question, so that every pair of user and thing is decided in few.
"""

import random
from dataclasses import dataclass, field
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from cases.models import Allocation, Record, YoungPerson
from partners.context import acting
from partners.facts import facts_of
from partners.models import User
from tests.access.oracle import LONDON, Reading
from tests.access.worlds import facts
from tests.access.worlds.facts import CATEGORIES, Moment
from tests.access.worlds.stored import Stored

#: Detail tables and columns: a fact is read by whoever reads its envelope.
DETAILS = {"cases_referral": "record_id", "cases_allocation": "record_id", "placements_claim": "record_id"}
#: One thing at a time costs a question each: so many users, with so many things of each.
ONE_BY_ONE = (6, 4)


class TakenBack(Exception):
    """It was only tried."""


@dataclass
class Tally:
    """Decisions about a person, a record or a category to contribute; each is counted once, however often asked."""

    asked: int = 0
    allowed: int = 0
    by_person: list[int] = field(default_factory=lambda: [0, 0])
    by_record: list[int] = field(default_factory=lambda: [0, 0])
    disagreements: list[str] = field(default_factory=list)

    def add(self, kind: list[int], asked: int, allowed: int) -> None:
        self.asked, self.allowed = self.asked + asked, self.allowed + allowed
        kind[0], kind[1] = kind[0] + asked, kind[1] + allowed

    def differ(self, who: facts.User, what: str, said: set[Any], expected: set[Any]) -> None:
        if said != expected:
            self.disagreements.append(
                f"{who.name}, {what}: too much {sorted(said - expected)[:9]}, "
                f"too little {sorted(expected - said)[:9]}"
            )


def compare(kept: Stored, tally: Tally, seed: int = 0) -> Tally:
    """In the service's context. Midnight between two questions would be nobody's fault: then all is asked again."""
    while True:
        at, trial = timezone.now(), Tally()
        reading = Reading(kept.world)
        dice = random.Random(seed)
        ones = set(dice.sample(range(len(kept.world.users)), ONE_BY_ONE[0]))
        for n, who in enumerate(kept.world.users):
            of_user(kept, reading, who, at, trial, dice if n in ones else None)
        if timezone.now().astimezone(LONDON).date() == reading.day(at):
            break
    tally.add(tally.by_person, *trial.by_person)
    tally.add(tally.by_record, *trial.by_record)
    tally.disagreements += trial.disagreements
    return tally


def of_user(
    kept: Stored, reading: Reading, who: facts.User, at: Moment, tally: Tally, dice: random.Random | None
) -> None:
    world = kept.world
    known = [person for person in world.people if reading.knows(who, person, at)]
    read = [record for record in world.records if reading.reads(who, record, at)]
    people, records = {kept.key(each) for each in known}, {kept.key(each) for each in read}
    tally.add(tally.by_person, len(world.people), len(people))
    tally.add(tally.by_record, len(world.records), len(records))

    user = User.objects.get(pk=kept.key(who))
    tally.differ(who, "people by the filter", set(ids(YoungPerson.objects.visible_to(user))), people)
    tally.differ(who, "records by the filter", set(ids(Record.objects.visible_to(user))), records)
    open_to = Allocation.objects.open_to(user).filter(person__in=YoungPerson.objects.visible_to(user))
    tally.differ(
        who, "allocations by the filter", set(ids(open_to)), kept.of_table("cases_allocation") & records
    )
    with acting(User.objects.get(pk=kept.key(who))):
        tally.differ(who, "people by the policies", raw("cases_youngperson", "id"), people)
        tally.differ(who, "records by the policies", raw("cases_record", "id"), records)
        for table, column in DETAILS.items():
            tally.differ(who, table, raw(table, column), kept.of_table(table) & records)
    contributes(kept, reading, who, at, tally, user)
    if dice:
        one_by_one(kept, user, who, known, read, tally, dice)
        writes(kept, reading, who, at, tally, dice)


def contributes(
    kept: Stored, reading: Reading, who: facts.User, at: Moment, tally: Tally, user: User
) -> None:
    """Of whom they know. Which categories is the same of each, so the first whom they know is asked about."""
    person = next((each for each in kept.world.people if reading.knows(who, each, at)), None)
    if person is None:
        return
    expected = {each for each in CATEGORIES if reading.may_contribute(who, person, each, at)}
    engine = facts_of(user)
    said = set(CATEGORIES) if engine.of_lead_agency else set(engine.contributes)
    tally.differ(who, "contributing", said, expected)


def one_by_one(
    kept: Stored,
    user: User,
    who: facts.User,
    known: list[Any],
    read: list[Any],
    tally: Tally,
    dice: random.Random,
) -> None:
    """As a door asks: of one thing, and of the records about one person."""
    world = kept.world
    for each in [*some(dice, known), *some(dice, world.people)]:
        row = kept.rows[each]
        tally.differ(who, "one person", found(YoungPerson, user, row), {row.pk} if each in known else set())
        about = {kept.key(record) for record in read if record.person is each}
        tally.differ(who, "records about one person", set(ids(Record.objects.about(row, user))), about)
    for each in [*some(dice, read), *some(dice, world.records)]:
        row = kept.rows[each]
        tally.differ(who, "one record", found(Record, user, row), {row.pk} if each in read else set())


def writes(
    kept: Stored, reading: Reading, who: facts.User, at: Moment, tally: Tally, dice: random.Random
) -> None:
    """What the policies let somebody add: their own agency's record, where they may contribute, and no other's."""
    world = kept.world
    known = [person for person in world.people if reading.knows(who, person, at)]
    with acting(User.objects.get(pk=kept.key(who))):
        for person in [*some(dice, known), *some(dice, world.people)]:
            category, own = dice.choice(CATEGORIES), reading.agency_of(who)
            may = own is not None and reading.may_contribute(who, person, category, at)
            if own is not None:
                tally.differ(who, f"adding {category}", {written(kept, person, category, own)}, {may})
            if own is None or not own.is_lead:
                other = dice.choice([agency for agency in world.agencies if agency is not own])
                tally.differ(who, "adding another's", {written(kept, person, category, other)}, {False})


def written(kept: Stored, person: facts.Person, category: str, agency: facts.Agency) -> bool:
    """Tried, and taken back."""
    record = Record(person=kept.rows[person], kind="note", category=category, agency=kept.rows[agency],
                    began=timezone.now())  # fmt: skip
    try:
        with transaction.atomic():
            Record.objects.bulk_create([record])
            raise TakenBack
    except TakenBack:
        return True
    except DatabaseError as refusal:
        if "row-level security" not in str(refusal):
            raise
        return False


def some(dice: random.Random, things: list[Any]) -> list[Any]:
    return dice.sample(things, min(len(things), ONE_BY_ONE[1]))


def found(model: Any, user: User, row: Any) -> set[int]:
    return set(ids(model.objects.visible_to(user).filter(reference=row.reference)))


def ids(queryset: Any) -> Any:
    return queryset.values_list("pk", flat=True)


def raw(table: str, column: str) -> set[int]:
    """A statement without any filter: what comes back is what the policies let through."""
    with connection.cursor() as cursor:
        cursor.execute(f"select {column} from {table}")
        return {key for (key,) in cursor.fetchall()}
