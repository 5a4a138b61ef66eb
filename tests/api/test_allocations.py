"""Who works with a young person, over the API: the verb of the page, once."""

import uuid

import pytest
from django.urls import reverse

from cases.models import Allocation
from partners.models import TrailLine
from tests.factories.cases import AllocationFactory, days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db
DAY = days_ago(1).isoformat()


def sent(program, person, key=None, **said):
    headers = {"Idempotency-Key": str(key or uuid.uuid4())}
    said = {"role": "key_worker", "start_on": DAY, **said}
    return program.post(f"young-people/{person.reference}/allocations", said, **headers)


def test_what_the_page_would_have_saved_and_once(program_of, hub_manager, young_person):
    program, key, worker = program_of(hub_manager), uuid.uuid4(), PostingFactory().worker
    said = {"worker": worker.reference, "choice": "chose", "their_words": "She listens."}
    answer, again = (sent(program, young_person, key, **said) for _ in range(2))
    assert answer.status_code == again.status_code == 201 and answer.content == again.content
    made = Allocation.objects.get()
    assert (made.worker, made.role, made.choice, made.their_words) == (
        worker,
        "key_worker",
        "chose",
        "She listens.",
    )
    assert TrailLine.objects.get(act="allocate", what="change").people == [young_person.pk]
    facts = program.get(answer.headers["Location"]).json()["facts"]
    assert {"label": "In their own words", "value": "She listens."} in facts


def test_a_second_key_worker_is_refused_but_instead_of_the_one_that_is_named(
    program_of, hub_manager, young_person
):
    program, running = program_of(hub_manager), AllocationFactory(person=young_person)
    said = {"worker": PostingFactory().worker.reference, "start_on": DAY}
    refused = sent(program, young_person, **said)
    assert refused.status_code == 400 and "already have a key worker" in refused.content.decode()
    said |= {"instead_of": str(running.record.reference), "why": "They asked for her."}
    assert sent(program, young_person, **said).status_code == 201
    running.refresh_from_db()
    assert (str(running.end_on), running.end_reason) == (DAY, "They asked for her.")


def test_a_worker_whom_nobody_knows(program_of, hub_manager, young_person):
    answer = sent(program_of(hub_manager), young_person, worker="0" * 12)
    assert answer.status_code == 400 and "Check it" in answer.content.decode()


def test_only_who_is_posted_for_it_and_no_officer_by_a_way_round_the_page(
    program_of, client_of, hub_manager, police_officer, young_person
):
    said = {"worker": police_officer.worker.reference, "start_on": days_ago(0).isoformat()}
    answer = sent(program_of(hub_manager), young_person, **said)
    assert answer.status_code == 400 and "is not posted to be a key worker" in answer.content.decode()
    assert not Allocation.objects.exists()
    person = reverse("person", args=[young_person.reference])
    assert client_of(police_officer).get(person).status_code == 404
