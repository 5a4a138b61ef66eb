"""Every factory makes something the database accepts, and the cast can be told apart."""

import pytest
from django.db import connection
from factory.django import DjangoModelFactory

from cases.models import Record, YoungPerson
from partners.access import facts_of
from tests.factories import cases, hubs, partners, placements, raise_meetings

FACTORIES = {
    thing
    for module in (hubs, partners, cases, placements, raise_meetings)
    for thing in vars(module).values()
    if isinstance(thing, type) and issubclass(thing, DjangoModelFactory) and not thing._meta.abstract
}


@pytest.mark.parametrize(
    "factory", sorted(FACTORIES, key=lambda one: one.__name__), ids=lambda one: one.__name__
)
def test_makes_one_that_the_database_accepts(db, factory):
    thing = factory()
    connection.check_constraints()  # the deferred ones too: an envelope and its facts are about one person
    record = getattr(thing, "record", None) or getattr(getattr(thing, "claim", None), "record", None)
    if isinstance(record, Record):
        assert record.person_id == getattr(thing, "person_id", record.person_id)


def test_who_sees_whom(cast, young_person, hidden_person):
    seen = {name: set(YoungPerson.objects.visible_to(user)) for name, user in vars(cast).items()}
    allocated = {cast.social_worker.worker.allocations.get().person}
    everybody = set(YoungPerson.objects.all())
    nobody = set()
    assert seen == {
        "hub_worker": {young_person},
        "key_worker": {young_person},
        "hub_manager": {young_person},
        "worker_of_another_hub": {hidden_person},
        "service_manager": everybody,
        "performance_officer": everybody,
        "governance_lead": nobody,
        "social_worker": allocated,
        "police_officer": nobody,
        "clinician": nobody,
        "leaver": nobody,
        "without_worker": nobody,
    }
    assert not facts_of(cast.leaver).at_work
