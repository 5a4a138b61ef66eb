"""Homes beside the hubs: listed, changed, closed, lived in; and hosts who help out elsewhere."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from placements import actions
from placements.actions.places import add_place, change_place, close_place, keep_place_open, live_at
from placements.actions.relief import add_relief, end_relief
from placements.models import Claim, Place
from placements.places.living import now_at
from tests.factories.agreements import BarFactory
from tests.factories.cases import ReferralFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.offers import PlaceFactory, ReliefFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db
HILLS = {"name": "The Hills", "kind": "hub_community_family", "capacity": 1, "in_area": True}


def lives(place, hub, **facts):
    person = ReferralFactory(hub=hub).person
    StayFactory(claim__person=person, claim__bed=None, claim__kind=place.kind, place=place, **facts)
    return person


def text(answer):
    return answer.content.decode()


def test_one_is_added_and_no_two_have_one_name(hub_manager, east):
    place = add_place(opened_on=days_ago(9), hub=east, age_from=12, age_to=16, by=hub_manager, **HILLS)
    assert (place.ages, place.is_approved_on(days_ago(0))) == ("12 to 16", True)
    with pytest.raises(ValidationError, match="place of that name"):
        add_place(opened_on=days_ago(9), by=hub_manager, **HILLS | {"name": "the hills"})
    with pytest.raises(ValidationError, match="oldest cannot be younger"):
        change_place(place=place, age_to=10, by=hub_manager)
    assert change_place(place=place, capacity=3, by=hub_manager).capacity == 3


def test_somebody_lives_there_and_the_last_room_is_given_once(young_person, east, key_worker):
    place = PlaceFactory(capacity=1, kind="foster_in_house", in_area=False)
    stay = live_at(person=young_person, place=place, start_on=days_ago(0), by=key_worker)
    assert (stay.place, stay.provider, stay.in_area, stay.claim.kind) == (
        place,
        place.name,
        False,
        "foster_in_house",
    )
    other = ReferralFactory(hub=east).person
    with pytest.raises(ValidationError, match="no room"):
        live_at(person=other, place=place, start_on=in_days(5), by=key_worker)
    assert live_at(person=other, place=PlaceFactory(), start_on=in_days(5), by=key_worker)


def test_nobody_begins_where_the_approval_has_ended(young_person, key_worker):
    place = PlaceFactory(approved_until=days_ago(1))
    with pytest.raises(ValidationError, match="approval of"):
        live_at(person=young_person, place=place, start_on=days_ago(0), by=key_worker)
    assert [row.approval for row in now_at(Place.objects.all(), key_worker)] == ["ended"]


def test_it_closes_when_nobody_lives_there(hub_manager, east, west):
    place = PlaceFactory()
    person = lives(place, west)  # whom the manager does not know
    with pytest.raises(ValidationError, match="Find them a home first"):
        close_place(place=place, on=days_ago(0), by=hub_manager)
    Claim.objects.filter(person=person).update(end_on=days_ago(0))
    assert close_place(place=place, on=days_ago(0), by=hub_manager).closed_on == days_ago(0)
    assert keep_place_open(place=place, by=hub_manager).closed_on is None


def test_hosts_help_out_at_a_hub_or_at_another_place(hub_manager, east):
    place, other = PlaceFactory(), PlaceFactory()
    relief = add_relief(place=place, hub=east, start_on=days_ago(0), by=hub_manager)
    assert str(relief) == f"{place} for East Hub"
    assert end_relief(relief=relief, on=in_days(3), by=hub_manager).end_on == in_days(3)
    for wrong in ({}, {"hub": east, "for_place": other}, {"for_place": place}):
        with pytest.raises(ValidationError, match="one of them"):
            add_relief(place=place, start_on=days_ago(0), by=hub_manager, **wrong)


def test_the_list_says_how_many_live_there_whoever_they_are(client_of, hub_worker, east, west):
    place = PlaceFactory(capacity=3, in_area=False, approved_until=in_days(20))
    known, hidden = lives(place, east), lives(place, west)
    client = client_of(hub_worker)
    page = text(client.get(reverse("places")))
    for words in (
        "1 place is free now",
        "2 young people live",
        "2 of 3",
        "out of our area",
        "approval ends soon",
    ):
        assert words in page
    page = text(client.get(reverse("place", args=[place.reference])))
    assert known.name in page and "1 whom you may not know" in page and hidden.family_name not in page
    assert "Add a place" not in page


def test_filters(client_of, hub_worker, east):
    full = PlaceFactory(capacity=1, kind="semi_independent")
    lives(full, east)
    PlaceFactory(name="Closed House", closed_on=days_ago(3))
    client, page = client_of(hub_worker), reverse("places")
    assert "Closed House" not in text(client.get(page)) and full.name in text(client.get(page))
    assert "Closed House" in text(client.get(page + "?show=closed"))
    assert "No place fits" in text(client.get(page + "?show=free&kind=semi_independent"))


def test_on_pages_from_the_young_person_to_their_new_home(client_of, young_person, hub_worker):
    near, far = PlaceFactory(), PlaceFactory(in_area=False)
    client, page = client_of(hub_worker), reverse("live_at", args=[young_person.reference])
    assert page in text(client.get(reverse("person", args=[young_person.reference])))
    assert "out of our area" in text(client.get(page))
    said = {"place": far.reference, "start_on": "today", "words": "Near the sea."}
    refused = client.post(page, said)
    assert "their social worker knows and agreed" in text(refused) and "Near the sea." in text(refused)
    client.post(page, said | {"out_of_area": "on"})
    assert Claim.objects.get(person=young_person).stay.place == far
    assert near.stays.count() == 0


def test_two_who_change_one_place_see_both(client_of, hub_manager, service_manager):
    place = PlaceFactory(name="The Hills", run_by="", notes="A dog.")
    client, page = client_of(hub_manager), reverse("change_place", args=[place.reference])
    form = client.get(page).context["form"]
    change_place(place=place, notes="Two dogs.", by=service_manager)
    said = {"name": "The Hills", "kind": place.kind, "hub": place.hub.reference, "capacity": "2", "in_area": "yes",
            "opened_on": "1 January 2025", "notes": "A cat.", "seen": form["seen"].value()}  # fmt: skip
    answer = text(client.post(page, said))
    assert "Two dogs." in answer and "A cat." in answer
    assert Place.objects.get().notes == "Two dogs."


def test_a_barred_worker_reads_no_name(client_of, hub_manager, east):
    place = PlaceFactory()
    person = lives(place, east)
    BarFactory(worker=hub_manager.worker, person=person)
    page = text(client_of(hub_manager).get(reverse("place", args=[place.reference])))
    assert person.family_name not in page and "1 whom you may not know" in page


def test_the_list_costs_as_much_for_one_as_for_thirty(
    client_of, hub_manager, east, django_assert_num_queries
):
    client, page = client_of(hub_manager), reverse("places")
    lives(PlaceFactory(), east)
    client.get(page)
    with django_assert_num_queries(9):
        client.get(page)
    for _ in range(29):
        ReliefFactory(place=(place := PlaceFactory()))
        lives(place, east)
    with django_assert_num_queries(9):
        client.get(page)


def test_nobody_s_days_make_it_fuller_than_it_may_be(young_person, east, key_worker):
    place = PlaceFactory(capacity=1)
    first = live_at(person=young_person, place=place, start_on=days_ago(0), by=key_worker)
    said = {"end_on": in_days(5), "end_reason": "planned_move", "planned_end": True}
    actions.leave(stay=first, by=key_worker, **said)
    second = live_at(person=ReferralFactory(hub=east).person, place=place, start_on=in_days(5), by=key_worker)
    with pytest.raises(ValidationError, match="no room"):
        actions.extend_stay(stay=first, expected_end_on=None, by=key_worker)
    with pytest.raises(ValidationError, match="no room"):
        actions.correct_stay(stay=second, start_on=in_days(4), by=key_worker)
    with pytest.raises(ValidationError):
        actions.take_back_move(record=first.claim.record, by=key_worker)
    actions.correct_stay(stay=second, start_on=in_days(6), by=key_worker)
    change_place(place=place, capacity=2, by=key_worker)
    assert actions.extend_stay(stay=first, expected_end_on=None, by=key_worker).claim.end_on is None


def test_the_database_keeps_the_names_apart_too(east):
    PlaceFactory(name="The Hills", run_by="Dale Fostering")
    PlaceFactory(name="The Hills", run_by="Dale Fostering", closed_on=days_ago(0))
    with pytest.raises(IntegrityError), transaction.atomic():
        PlaceFactory(name="the hills", run_by="dale fostering")
