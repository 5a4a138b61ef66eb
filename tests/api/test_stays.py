"""Moves by programs: the same verbs, the same words, and a repeated request saved once."""

import uuid

import pytest

from placements.models import Claim
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db


def path_of(person, tail="stays"):
    return f"/api/v1/young-people/{person.reference}/{tail}"


def once():
    return {"Idempotency-Key": str(uuid.uuid4())}


def test_a_bed_that_is_taken_is_said_plainly(program_of, hub_worker, young_person, east):
    bed, free = BedFactory(hub=east, name="Bed A"), BedFactory(hub=east, name="Bed B")
    StayFactory(claim__bed=bed)
    said = {"bed": bed.reference, "here": True, "start_on": days_ago(0).isoformat()}
    program = program_of(hub_worker)
    answer = program.post(path_of(young_person), said, **once())
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert error["field"] == "bed" and "Bed A has just been taken" in error["detail"]
    assert "Bed B, free" in error["detail"]
    assert program.post(path_of(young_person), said | {"bed": free.reference}, **once()).status_code == 201
    (home,) = program.get(path_of(young_person)).json()["items"]
    assert (home["bed"], home["end_on"], home["hub"]["name"]) == (free.reference, None, str(east))


def test_sent_again_it_is_saved_once(program_of, hub_worker, young_person, east):
    said = {"bed": BedFactory(hub=east).reference, "here": True, "start_on": days_ago(0).isoformat()}
    program, key = program_of(hub_worker), once()
    first, second = (program.post(path_of(young_person), said, **key) for _ in range(2))
    assert first.status_code == second.status_code == 201 and first.json() == second.json()
    assert Claim.objects.filter(person=young_person).count() == 1


def test_a_bed_of_another_hub_is_not_there(program_of, hub_worker, young_person, west):
    said = {"bed": BedFactory(hub=west).reference, "here": True, "start_on": days_ago(0).isoformat()}
    assert program_of(hub_worker).post(path_of(young_person), said, **once()).status_code == 404
