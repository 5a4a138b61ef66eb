"""Filter, policies and one thing at a time say what the page says, of every user, young person and record."""

import pytest

from cases.models import Record, YoungPerson
from partners.access import Service
from partners.context import acting
from tests.access.worlds.compared import Tally, raw
from tests.access.worlds.decided import DAYS, around, decide
from tests.access.worlds.made import make_world
from tests.access.worlds.stored import store

SIZE = {"users": 56, "people": 40, "of_records": 260}


@pytest.mark.django_db
def test_a_hundred_thousand_decisions():
    tally = Tally()
    for seed in range(len(DAYS)):
        decide(seed, tally, **SIZE)
    assert tally.disagreements == []
    assert tally.asked >= 100_000
    for asked, allowed in (tally.by_person, tally.by_record):
        assert 0.04 < allowed / asked < 0.6


@pytest.mark.django_db
def test_the_service_sees_all_and_nobody_nothing():
    kept = store(make_world(1, around()))
    people, records = (
        {kept.key(each) for each in things} for things in (kept.world.people, kept.world.records)
    )
    with acting(Service()):
        assert raw("cases_youngperson", "id") == people and raw("cases_record", "id") == records
        assert set(YoungPerson.objects.visible_to(Service()).values_list("pk", flat=True)) == people
        assert set(Record.objects.visible_to(Service()).values_list("pk", flat=True)) == records
    with acting(None):
        assert raw("cases_youngperson", "id") == set() == raw("cases_record", "id")
