"""Contacts over the API: the verb of the page, once, a copy for each who was there."""

import uuid

import pytest

from cases.models import Contact
from partners.models import TrailLine
from tests.factories.cases import ReferralFactory, YoungPersonFactory

pytestmark = pytest.mark.django_db
SAID = {"reached": True, "method": "phone", "at": "2026-01-02T10:00:00Z", "words": "Robin and Zephyr rang."}


def sent(program, person, key=None, /, **said):
    headers = {"Idempotency-Key": str(key or uuid.uuid4())}
    return program.post(f"young-people/{person.reference}/contacts", SAID | said, **headers)


@pytest.fixture
def zephyr(east):
    return ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Zephyr")).person


def test_what_the_page_would_have_saved_and_once(program_of, key_worker, young_person, zephyr):
    program, key, more = program_of(key_worker), uuid.uuid4(), {"others": [zephyr.reference], "place": "car"}
    answer, again = (sent(program, young_person, key, **more) for _ in range(2))
    assert answer.status_code == again.status_code == 201 and answer.content == again.content
    copies = {one.person: one for one in Contact.objects.select_related("record")}
    assert (
        answer.json()["words"] == "Robin and another young person rang." == copies[young_person].record.words
    )
    assert copies[zephyr].record.words == "Another young person and Zephyr rang."
    assert {one.place for one in copies.values()} == {"car"}
    line = TrailLine.objects.get(what="change")
    assert (line.act, sorted(line.people)) == ("record_contact", sorted([young_person.pk, zephyr.pk]))
    facts = program.get(answer.headers["Location"]).json()["facts"]
    assert {"label": "Where", "value": "In the car"} in facts and "together" not in str(facts)


def test_hidden_and_absent_among_the_others_are_refused_alike(
    program_of, key_worker, young_person, hidden_person
):
    program = program_of(key_worker)
    hidden, absent = (
        sent(program, young_person, others=[ref]) for ref in (hidden_person.reference, "0" * 12)
    )
    assert hidden.status_code == absent.status_code == 400
    assert hidden.json()["errors"] == absent.json()["errors"]
    assert not Contact.objects.exists()


@pytest.mark.parametrize("wrong", [{"method": "pigeon"}, {"at": "2999-01-01T00:00:00Z"}, {"worker": 1}])
def test_what_is_wrong_is_refused(program_of, key_worker, young_person, wrong):
    assert sent(program_of(key_worker), young_person, **wrong).status_code == 400
    assert not Contact.objects.exists()
