"""Choosing who works with a young person, on pages."""

import pytest
from django.urls import reverse

from cases.models import Allocation
from partners.models import Leave
from tests.conftest import posted
from tests.factories.cases import AllocationFactory, ContactFactory, EndedAllocationFactory, days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


@pytest.fixture
def another(east):
    return posted(PostingFactory, given="Ada", family="Bell", role="key_worker", hub=east).worker


def test_a_manager_chooses_and_the_choice_is_recorded(client_of, young_person, hub_manager, key_worker):
    client = client_of(hub_manager)
    page = client.get(door("choose_key_worker", young_person)).content.decode()
    assert "Kit Moreno, key worker at East Hub. Is key worker for 0 of 7 young people" in page
    said = {
        "worker": key_worker.worker.reference,
        "start_on": "today",
        "choice": "chose",
        "their_words": "Kit is ok.",
    }
    assert client.post(door("choose_key_worker", young_person), said).url == door(
        "who_works_with", young_person
    )
    made = Allocation.objects.get()
    assert (made.worker, made.role, made.choice) == (key_worker.worker, "key_worker", "chose")
    page = client.get(door("who_works_with", young_person)).content.decode()
    assert "Kit Moreno" in page and "They chose them" in page and "“Kit is ok.”" in page


def test_who_was_it_before_is_suggested_then_who_has_most_room(
    client_of, young_person, hub_manager, key_worker, another
):
    client = client_of(hub_manager)
    AllocationFactory(worker=key_worker.worker)
    page = client.get(door("choose_key_worker", young_person)).content.decode()
    assert "Ada Bell has the most room: 0 of 7 young people." in page
    EndedAllocationFactory(person=young_person, worker=key_worker.worker, start_on=days_ago(40))
    ContactFactory.create_batch(2, person=young_person, worker=key_worker.worker)
    page = client.get(door("choose_key_worker", young_person)).content.decode()
    assert "Kit Moreno knows them already (their key worker for 5 weeks, until" in page
    assert "2 contacts) and has room: 1 of 7 young people." in page
    AllocationFactory(person=young_person, worker=another, role="co_key_worker")
    page = client.get(door("choose_key_worker", young_person)).content.decode()
    assert "Knows them: works with them now. Is key worker for 0" in page


def test_who_is_full_or_away_is_offered_and_not_suggested(
    client_of, young_person, hub_manager, key_worker, another, settings
):
    settings.KEY_WORKER_LIMIT = 1
    AllocationFactory(worker=key_worker.worker)
    Leave.objects.create(worker=another, start_on=days_ago(1))
    Leave.objects.create(worker=hub_manager.worker, start_on=days_ago(1), end_on=days_ago(0))
    page = client_of(hub_manager).get(door("choose_key_worker", young_person)).content.decode()
    assert "Suggested" not in page
    assert "Is key worker for 1 of 1 young people" in page and "Away, no day of return yet" in page


@pytest.mark.parametrize(("hours", "room"), [(20, 3), (5, 1), (37, 7), (48, 7), (None, 7)])
def test_part_of_a_week_has_room_for_fewer(client_of, young_person, hub_manager, another, hours, room):
    Leave.objects.create(worker=hub_manager.worker, start_on=days_ago(1))
    another.weekly_hours = hours
    another.save()
    page = client_of(hub_manager).get(door("choose_key_worker", young_person)).content.decode()
    said = f"0 of {room} young people" + (f" in {hours} hours a week" if hours else "")
    assert f"{another} has the most room: {said}." in page


def test_a_change_says_why_and_of_whom(client_of, young_person, hub_manager, key_worker, another):
    running = AllocationFactory(person=young_person, worker=key_worker.worker)
    client = client_of(hub_manager)
    seen = str(running.record.reference)
    said = {"worker": another.reference, "start_on": "today", "choice": "agreed", "seen": seen}
    assert "Say why it changes" in client.post(door("choose_key_worker", young_person), said).content.decode()
    said["why"] = "Kit moves to West."
    assert client.post(door("choose_key_worker", young_person), said).status_code == 302
    assert Allocation.objects.live_on(days_ago(0)).get().worker == another


def test_somebody_else_chosen_meanwhile_is_shown_before_they_are_replaced(
    client_of, young_person, hub_manager, key_worker, another
):
    client, address = client_of(hub_manager), door("choose_key_worker", young_person)
    client.get(address)
    AllocationFactory(person=young_person, worker=key_worker.worker, start_on=days_ago(1))
    said = {
        "worker": another.reference,
        "start_on": "today",
        "choice": "agreed",
        "seen": "",
        "why": "Both free.",
    }
    page = client.post(address, said)
    assert page.status_code == 200
    text = page.content.decode()
    assert "Kit Moreno is their key worker since" in text and "already have a key worker" in text
    said["seen"] = str(page.context["form"]["seen"].value())
    assert client.post(address, said).status_code == 302
    assert Allocation.objects.live_on(days_ago(0)).get().worker == another


def test_somebody_stands_in_and_the_key_worker_stays(
    client_of, young_person, hub_manager, key_worker, another
):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    client = client_of(hub_manager)
    said = {"worker": another.reference, "start_on": "today", "end_on": "tomorrow", "why": "Holiday."}
    assert client.post(door("cover_key_worker", young_person), said).status_code == 302
    page = client.get(door("who_works_with", young_person)).content.decode()
    assert "stands in for Kit Moreno" in page and "Change the key worker" in page


def test_others_are_added_and_end(client_of, young_person, hub_manager, another):
    client = client_of(hub_manager)
    said = {"worker": another.reference, "start_on": "yesterday"}
    assert client.post(door("add_to_team", young_person, "co_key_worker"), said).status_code == 302
    running = Allocation.objects.get()
    end = door("end_allocation", young_person, running.record.reference)
    assert "Robin Ashby: Ada Bell, co-key worker ends" in client.get(end).content.decode()
    assert client.post(end, {"end_on": "today", "reason": "Done."}).status_code == 302
    assert client.get(end).status_code == 404
    assert "Why it ended: Done." in client.get(door("who_works_with", young_person)).content.decode()
    assert client.get(door("add_to_team", young_person, "key_worker")).status_code == 404


def test_choosing_asks_as_much_for_one_as_for_thirty(
    client_of, young_person, hub_manager, east, another, django_assert_num_queries
):
    client = client_of(hub_manager)
    client.get(door("choose_key_worker", young_person))
    with django_assert_num_queries(20):
        client.get(door("choose_key_worker", young_person))
    for posting in PostingFactory.create_batch(29, hub=east, role="key_worker"):
        EndedAllocationFactory(person=young_person, worker=posting.worker, role="co_key_worker")
        Leave.objects.create(worker=posting.worker, start_on=days_ago(1))
    with django_assert_num_queries(20):
        client.get(door("choose_key_worker", young_person))
    with django_assert_num_queries(8):
        client.get(door("who_works_with", young_person))


def test_a_partner_without_a_clause_is_told_that_it_is_not_shared(
    client_of, young_person, posted_officer, key_worker
):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    client = client_of(posted_officer)
    for name, words in (
        ("who_works_with", "is not shared with your agency"),
        ("care", "is not shared with your agency"),
    ):
        page = client.get(door(name, young_person)).content.decode()
        assert words in page and "Kit Moreno" not in page
