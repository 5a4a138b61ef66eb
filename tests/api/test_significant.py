"""Significant events over the API: the verbs of the pages, once each."""

import uuid

import pytest

from cases.models import SignificantEvent
from tests.factories.cases import ApprovedEventFactory, NoteFactory

pytestmark = pytest.mark.django_db
SAID = {"on": "2026-01-02", "headline": "Started college", "category": "education"}


def sent(program, person, key=None, /, **said):
    headers = {"Idempotency-Key": str(key or uuid.uuid4())}
    return program.post(f"young-people/{person.reference}/significant-events", said, **headers)


def test_what_stands_and_what_waits_and_once(program_of, key_worker, young_person):
    ApprovedEventFactory(person=young_person)
    program, key = program_of(key_worker), uuid.uuid4()
    answer, again = (sent(program, young_person, key, **SAID) for _ in range(2))
    assert answer.status_code == again.status_code == 201 and answer.content == again.content
    listed = program.get(f"young-people/{young_person.reference}/significant-events").json()["items"]
    assert [(one["standing"] is None, one["waiting"] is None) for one in listed] == [
        (False, True),
        (True, False),
    ]
    assert listed[1] == answer.json() and listed[1]["waiting"]["headline"] == "Started college"
    assert program.get(answer.headers["Location"]).status_code == 200


def test_a_record_is_lifted_and_a_hidden_one_is_not_there(
    program_of, key_worker, young_person, hidden_person
):
    note, hidden = NoteFactory(person=young_person), NoteFactory(person=hidden_person)
    program, said = program_of(key_worker), {"on": "2026-01-02", "headline": "Pancakes"}
    answer = sent(program, young_person, lifted_from=str(note.reference), **said)
    assert answer.json()["lifted_from"] == str(note.reference)
    wrong = [
        sent(program, young_person, lifted_from=str(ref), **said) for ref in (hidden.reference, uuid.uuid4())
    ]
    assert [one.status_code for one in wrong] == [400, 400]
    assert wrong[0].json()["errors"] == wrong[1].json()["errors"]
    assert SignificantEvent.objects.count() == 1


@pytest.mark.parametrize(
    "wrong", [{"category": ""}, {"on": "2999-01-01"}, {"headline": " "}, {"answer": "approved"}]
)
def test_what_is_wrong_is_refused(program_of, key_worker, young_person, wrong):
    assert sent(program_of(key_worker), young_person, **SAID | wrong).status_code == 400
    assert not SignificantEvent.objects.exists()
