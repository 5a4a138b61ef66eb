"""Would anybody notice? Each sentence of the engine is said wrongly, and the worlds have to disagree with it.

Filter and policies are asked apart, so that neither hides what is wrong with the other.
"""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from cases.models import Record, YoungPerson
from partners import policies, rows, rule, says
from partners.context import acting
from partners.models import User
from partners.owner import as_owner
from tests.access.oracle import Reading
from tests.access.worlds.compared import ids, raw
from tests.access.worlds.decided import around
from tests.access.worlds.made import make_world
from tests.access.worlds.mutations import OF_THE_FACTS, OF_THE_RULE
from tests.access.worlds.stored import store

#: With the standing that both ask, which is itself shown to whoever stands alone.
TABLES = {
    "cases_youngperson": lambda: rows.of_person("id"),
    "cases_record": rows.of_record,
    "partners_standing": rows.of_standing,
}
SEEDS = (9, 13, 7, 8)
RULES = ("STANDS", "STANDING", "KNOWS", "READS")


def by_filter(user):
    return set(ids(YoungPerson.objects.visible_to(user))), set(ids(Record.objects.visible_to(user)))


def by_policies(user):
    with acting(user):
        return raw("cases_youngperson", "id"), raw("cases_record", "id")


class Kept:
    """A world that stays while its engine is mutated."""

    def __init__(self, seed):
        self.kept = store(make_world(seed, around(), users=180, people=60, of_records=900, of_agreements=40))
        reading, at, world = Reading(self.kept.world), timezone.now(), self.kept.world
        self.expected = {
            self.kept.key(user): (
                {self.kept.key(each) for each in world.people if reading.knows(user, each, at)},
                {self.kept.key(each) for each in world.records if reading.reads(user, each, at)},
            )
            for user in world.users
        }

    def tells(self, ask):
        """Whether anybody is told something that the page does not say; whoever is, is asked first of the next."""
        for key, right in self.expected.items():
            if ask(User.objects.get(pk=key)) != right:
                self.expected = {key: right} | self.expected
                return True
        return False


@dataclass(eq=False)
class Sort:
    mutants: dict
    say: Callable
    unsay: Callable


@contextmanager
def as_the_owner():
    with as_owner(), connection.cursor() as cursor:
        yield cursor


def say_policies():
    with as_the_owner() as cursor:
        cursor.execute(policies.functions())
        for table, row in TABLES.items():
            read = row().read.format(table=table)
            cursor.execute(f"alter policy {table}_select on {table} using ({policies.SERVICE} or {read})")


def say_functions(text):
    with as_the_owner() as cursor:
        cursor.execute(text)


@pytest.fixture
def put_back(transactional_db):
    yield
    says._worded.cache_clear()
    say_policies()


def not_told(*sorts):
    """What no world tells: a mutant that the first one does not show has another chance in the next.

    Of each sort its mutants, how they are said, and how that is taken back: all of them are told in the same worlds.
    """
    left = [(name, ask, sort) for sort in sorts for name in sort.mutants for ask in (by_filter, by_policies)]
    for seed in SEEDS:
        if not left:
            break
        kept = Kept(seed)
        assert not kept.tells(by_filter) and not kept.tells(by_policies)
        still = []
        for name, sort in dict.fromkeys((name, sort) for name, _, sort in left):
            sort.say(*sort.mutants[name])
            still += [one for one in left if one[::2] == (name, sort) and not kept.tells(one[1])]
            sort.unsay()
        left = still
        call_command("flush", interactive=False, verbosity=0)
    return [f"{name}, {ask.__name__}" for name, ask, _ in left]


def wrong(text, old, new):
    assert old in text, f"no such words any more: {old}"
    return text.replace(old, new)


def mutated(monkeypatch, old, new):
    """The rule in the words that filter and policies are made of."""
    assert any(old in getattr(rule, each) for each in RULES), f"no such words any more: {old}"
    whole = rule.by_values
    monkeypatch.setattr(rule, "by_values", lambda text, **gaps: whole(text.replace(old, new), **gaps))
    says._worded.cache_clear()
    for each in RULES:
        monkeypatch.setattr(rule, each, getattr(rule, each).replace(old, new))
    say_policies()


@pytest.mark.django_db(transaction=True)
def test_every_mutant_of_the_rule_and_of_the_facts_is_told(put_back, monkeypatch):
    right = policies.functions()

    def unsay():
        monkeypatch.undo()
        says._worded.cache_clear()
        say_policies()

    of_the_rule = Sort(OF_THE_RULE, lambda old, new: mutated(monkeypatch, old, new), unsay)
    of_the_facts = Sort(
        OF_THE_FACTS,
        lambda old, new: say_functions(wrong(right, old, new)),
        lambda: say_functions(right),
    )
    assert not_told(of_the_rule, of_the_facts) == []
