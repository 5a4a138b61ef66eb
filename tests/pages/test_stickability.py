"""The pages on whether relationships last: of one young person, of oneself, of the service."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from partners.models import TrailLine
from tests.factories.cases import AllocationFactory, ContactFactory, ReferralFactory, hours_ago

pytestmark = pytest.mark.django_db
#: However many young people and contacts there are: of oneself, of a young person, of the service.
QUERIES, OF_ONE, WHOLE = 10, 10, 15


def with_key_worker(hub, worker, contacts=3):
    person = ReferralFactory(hub=hub).person
    AllocationFactory(person=person, worker=worker)
    for n in range(contacts):
        ContactFactory(person=person, worker=worker, occurred_at=hours_ago(24 * (n + 1)))
    return person


def text_of(client, name, *args):
    return " ".join(client.get(reverse(name, args=args)).content.decode().split())


def test_of_a_young_person(client_of, key_worker, young_person, east):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    for n in range(4):
        ContactFactory(
            person=young_person,
            occurred_at=hours_ago(24 * n + 1),
            **({"worker": key_worker.worker} if n else {}),
        )
    client = client_of(key_worker)
    assert reverse("stickability", args=[young_person.reference]) in text_of(
        client, "person", young_person.reference
    )
    page = text_of(client, "stickability", young_person.reference)
    assert "Kit Moreno has been their key worker for" in page
    assert "3 of 4 (75%)" in page and "over 4 contacts" in page and "0.50" in page
    line = TrailLine.objects.latest("id")
    assert (line.what, line.people) == ("read", [young_person.pk])


def test_too_few_is_said_instead_of_a_figure(client_of, key_worker, young_person):
    ContactFactory(person=young_person)
    page = text_of(client_of(key_worker), "stickability", young_person.reference)
    assert page.count("Too few to say") == 5 and "Nobody is their key worker now" in page


def test_a_partner_is_told_that_it_is_not_all(client_of, posted_officer, young_person):
    page = text_of(client_of(posted_officer), "stickability", young_person.reference)
    assert "not shared with your agency" in page and "Nobody is their key worker" not in page
    assert "Changes of key worker" not in page and "No contact in the last year" not in page


def test_of_ones_own_work_alone(client_of, key_worker, hub_worker, east):
    mine = with_key_worker(east, key_worker.worker)
    theirs = with_key_worker(east, hub_worker.worker)
    page = text_of(client_of(key_worker), "my_stickability")
    assert mine.name in page and theirs.name not in page and "3 of 3 (100%)" in page
    line = TrailLine.objects.latest("id")
    assert (line.act, line.people) == ("my_stickability", [mine.pk])


def test_of_the_service_without_a_list_of_workers(client_of, hub_manager, key_worker, east):
    person = with_key_worker(east, key_worker.worker)
    page = text_of(client_of(hub_manager), "service_stickability")
    assert "Young people with enough contacts to say" in page and ">1<" in page and "1.00" in page
    assert str(key_worker.worker) not in page and person.name not in page
    assert client_of(key_worker).get(reverse("service_stickability")).status_code == 403


def queries_of(client, name, *args):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(reverse(name, args=args)).status_code == 200
    return len(asked)


def test_the_queries_do_not_grow(client_of, key_worker, east):
    """One and thirty young people: people, allocations, contacts, homes."""
    with_key_worker(east, key_worker.worker)
    client = client_of(key_worker)
    client.get(reverse("my_stickability"))
    one = queries_of(client, "my_stickability")
    for _ in range(29):
        with_key_worker(east, key_worker.worker, contacts=1)
    assert queries_of(client, "my_stickability") == one == QUERIES


@pytest.mark.parametrize("contacts", [1, 30])
def test_nor_with_contacts(contacts, client_of, hub_manager, key_worker, east, django_assert_num_queries):
    person = with_key_worker(east, key_worker.worker, contacts)
    client = client_of(hub_manager)
    for name, args, queries in (
        ("stickability", [person.reference], OF_ONE),
        ("service_stickability", [], WHOLE),
    ):
        client.get(reverse(name, args=args))
        with django_assert_num_queries(queries):
            client.get(reverse(name, args=args))
