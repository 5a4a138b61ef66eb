"""Some seven hundred of the asks of `python -m benchmarks.fuzz`, by the cast, in the tests' own world."""

from random import Random

import pytest

from benchmarks.fuzz_kept import Kept
from benchmarks.fuzz_markup import variants
from benchmarks.fuzz_people import others_of, signed_in
from benchmarks.fuzz_values import odd
from benchmarks.fuzz_walk import Found, Walker

WHO = (
    "nobody",
    "police_officer",
    "hub_worker",
    "key_worker",
    "governance_lead",
    "hub_manager",
    "service_manager",
)
REQUESTS = 720


@pytest.mark.django_db
def test_nothing_that_somebody_sends_breaks_or_leaks(world, hidden_person):
    found = Found()
    for number, who in enumerate(WHO, start=1):
        user = getattr(world, who, None)
        before = Kept.of(who, user)
        walker = Walker(who, lambda user=user: signed_in(user), Random(f"7{who}"), found)
        walker.walk(REQUESTS * number // len(WHO) - found.asked, others_of())
        found.wrong += before.said()
    assert found.wrong == []
    assert found.asked == REQUESTS
    assert len(found.offered & found.reached) >= 0.6 * len(found.offered), sorted(
        found.offered - found.reached
    )


def test_a_seed_says_the_same_again():
    assert [odd(Random(3)) for _ in range(50)] == [odd(Random(3)) for _ in range(50)]


def test_there_is_enough_markup_and_no_two_are_alike():
    assert len(set(variants())) == len(variants()) >= 500
