"""The days at a hub over the API: saved once, a copy each, and refusals with words."""

import uuid

import pytest

from placements.models import LogEntry, MedicineGiven, Visitor
from tests.api.days import entry, now, visit
from tests.factories.days import MedicineFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def robin(young_person, east):
    StayFactory(claim__person=young_person, claim__bed=east.beds.first())
    return young_person


def key():
    return {"Idempotency-Key": str(uuid.uuid4())}


def test_a_day_is_saved_once(program_of, hub_worker, robin, east):
    program, same, said = program_of(hub_worker), key(), entry()
    first = program.post(f"hubs/{east.reference}/log", said, **same)
    again = program.post(f"hubs/{east.reference}/log", said, **same)
    assert first.status_code == again.status_code == 201 and LogEntry.objects.count() == 1
    assert first.json()["words"] == "Pancakes." and LogEntry.objects.get().person == robin


def test_somebody_hidden_is_like_nobody(program_of, hub_worker, robin, east, hidden_person):
    program = program_of(hub_worker)
    for reference in (hidden_person.reference, "0" * 12):
        answer = program.post(f"hubs/{east.reference}/log", entry() | {"people": [reference]}, **key())
        assert answer.status_code == 400 and "You know nobody" in str(answer.json())


def test_the_second_who_gives_it_is_told(program_of, hub_worker, key_worker, robin):
    medicine = MedicineFactory(person=robin, midday=True, teatime=True)
    door = f"young-people/{robin.reference}/records/{medicine.record.reference}/give"
    said = {"at": now(), "slot": "teatime", "outcome": "given", "amount": "1 tablet"}
    assert program_of(hub_worker).post(door, said, **key()).status_code == 201
    answer = program_of(key_worker).post(door, said, **key())
    assert answer.status_code == 400 and "written down already" in str(answer.json())
    assert MedicineGiven.objects.count() == 1


def test_who_is_in_the_house(program_of, hub_worker, robin, east):
    program, door = program_of(hub_worker), f"hubs/{east.reference}/visitors"
    made = program.post(door, visit(people=[robin.reference]), **key())
    assert made.status_code == 201 and [one["name"] for one in program.get(door).json()["items"]] == [
        "Dana Ashby"
    ]
    assert program.post(f"visitors/{made.json()['reference']}/left", {}).json()["left_at"]
    assert program.get(door).json()["items"] == [] and Visitor.objects.count() == 1
