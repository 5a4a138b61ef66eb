"""Whoever gives a bed or a room beside somebody with whom they are better not in one home reads it, and says so."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.actions import seal
from partners.actions.tokens import make_token
from partners.context import acting
from placements import actions
from placements.actions.keeping_apart import keep_apart
from placements.actions.places import live_at
from placements.models import Claim, KeepApart
from tests.factories.agreements import BarFactory
from tests.factories.cases import ReferralFactory, YoungPersonFactory
from tests.factories.hubs import BedFactory, days_ago, in_days
from tests.factories.offers import OfferedFactory, PlaceFactory, apart
from tests.factories.placements import ArrivesTodayFactory, HoldFactory, StayFactory

pytestmark = pytest.mark.django_db
TICK = "it was decided all the same"
SAID = "Better not in one home with A. B.: They fell out."


@pytest.fixture
def alexa(east):
    """Lives at East."""
    person = YoungPersonFactory(given_name="Alexa", family_name="Brook")
    ReferralFactory(hub=east, person=person)
    StayFactory(claim__person=person, claim__bed=BedFactory(hub=east, name="Bed A"))
    return person


@pytest.fixture
def warned(young_person, alexa):
    return apart(young_person, alexa, record__words="They fell out.")


@pytest.fixture
def bed(east):
    return BedFactory(hub=east, name="Bed B")


def text(answer):
    return answer.content.decode()


def refused_then_saved(client, address, said, person):
    page = text(client.get(address))
    assert SAID in page and TICK in page
    refused = client.post(address, said)
    assert refused.status_code == 200 and "tick that it was decided" in text(refused)
    assert not Claim.objects.filter(person=person).exists()
    assert client.post(address, said | {"knows_of_apart": "on"}).status_code == 302
    assert Claim.objects.filter(person=person).exists()


def test_a_bed_is_given(client_of, hub_worker, young_person, warned, bed):
    said = {"start_on": "today", "bed": bed.reference, "here": "yes", "emergency": "no"}
    address = reverse("admit", args=[young_person.reference])
    refused_then_saved(client_of(hub_worker), address, said, young_person)


def test_a_bed_is_kept(client_of, hub_worker, young_person, warned, bed):
    said = {"start_on": "tomorrow", "bed": bed.reference, "reason": "other"}
    address = reverse("keep_a_bed", args=[young_person.reference])
    refused_then_saved(client_of(hub_worker), address, said, young_person)


def test_they_move_in_by_an_offer(client_of, hub_manager, young_person, warned, bed):
    said = {"answer": "accepted", "answered_on": days_ago(0), "answered_by": "us"}
    offer = OfferedFactory(person=young_person, bed=bed, **said)
    address = reverse("move_in", args=[young_person.reference, offer.record.reference])
    refused_then_saved(client_of(hub_manager), address, {"start_on": "today"}, young_person)


def test_they_move_in_with_the_answer(client_of, hub_manager, young_person, warned, bed):
    offer = OfferedFactory(person=young_person, bed=bed)
    said = {"answer": "accepted", "answered_by": "us", "answered_on": "today", "moves_in_on": "today"}
    address = reverse("answer_offer", args=[young_person.reference, offer.record.reference])
    refused_then_saved(client_of(hub_manager), address, said, young_person)


def test_a_home_beside_the_hubs(client_of, hub_worker, young_person, east):
    place, other = PlaceFactory(capacity=2), ReferralFactory(hub=east).person
    other.given_name, other.family_name = "Alexa", "Brook"
    other.save()
    StayFactory(claim__person=other, claim__bed=None, claim__kind=place.kind, place=place)
    apart(young_person, other, record__words="They fell out.")
    address = reverse("live_at", args=[young_person.reference])
    said = {"place": place.reference, "start_on": "today"}
    refused_then_saved(client_of(hub_worker), address, said, young_person)


@pytest.mark.parametrize("name", ["arrive", "come_back_to_bed"])
def test_whose_bed_it_is_comes_and_it_is_told(client_of, hub_worker, young_person, warned, bed, name):
    factory = ArrivesTodayFactory if name == "arrive" else HoldFactory
    fact = factory(claim__person=young_person, claim__bed=bed)
    page = client_of(hub_worker).get(
        reverse(name, args=[young_person.reference, fact.claim.record.reference])
    )
    assert SAID in text(page)


def test_a_program_says_that_it_knows(client, hub_worker, young_person, warned, bed):
    said = {"bed": bed.reference, "here": True, "start_on": days_ago(0).isoformat()}
    _, secret = make_token(by=hub_worker, name="beds", days=1)

    def sent(**more):
        key = {"Idempotency-Key": str(uuid.uuid4()), "Authorization": f"Bearer {secret}"}
        address = f"/api/v1/young-people/{young_person.reference}/stays"
        return client.post(address, said | more, content_type="application/json", headers=key)

    answer = sent()
    (error,) = answer.json()["errors"]
    assert answer.status_code == 400 and error["field"] == "knows_of_apart" and SAID in error["detail"]
    assert sent(knows_of_apart=True).status_code == 201


def test_whoever_may_not_know_the_other_is_refused_without_a_name(
    hub_worker, young_person, alexa, warned, bed
):
    BarFactory(worker=hub_worker.worker, person=alexa)
    with acting(hub_worker), pytest.raises(ValidationError) as refusal:
        actions.admit(person=young_person, bed=bed, by=hub_worker)
    (words,) = refusal.value.message_dict["knows_of_apart"]
    assert words.startswith("Somebody there and they are better not in one home. Ask the manager.")


def test_nobody_is_told_that_a_hidden_pair_is_said_already(
    young_person, alexa, hub_manager, service_manager, bed
):
    said = {"start_on": days_ago(0), "review_on": in_days(30), "why": "They fell out."}
    with acting(service_manager):
        for half in keep_apart(person=young_person, other=alexa, by=service_manager, **said):
            seal(record=half.record, by=service_manager)
    with acting(hub_manager):
        assert len(keep_apart(person=young_person, other=alexa, by=hub_manager, **said)) == 2
        with pytest.raises(ValidationError, match="said of the two already"):
            keep_apart(person=alexa, other=young_person, by=hub_manager, **said)
        with pytest.raises(ValidationError) as refusal:  # told once: of the two that are hidden nothing more
            actions.admit(person=young_person, bed=bed, by=hub_manager)
    assert refusal.value.message_dict["knows_of_apart"][0].count("etter not in one home") == 1
    assert KeepApart.objects.count() == 4


def test_what_is_said_after_midnight_warns_in_the_night_that_is_on(
    monkeypatch, young_person, alexa, hub_manager, service_manager, bed
):
    at = timezone.localtime().replace(hour=0, minute=40)
    monkeypatch.setattr(timezone, "now", lambda: at)
    with acting(service_manager):
        keep_apart(person=young_person, other=alexa, by=service_manager, start_on=at.date(),
                   review_on=in_days(30), why="They fell out.")  # fmt: skip
    with pytest.raises(ValidationError, match="etter not in one home"):
        actions.admit(person=young_person, bed=bed, by=hub_manager)


def test_who_lived_at_a_place_before_warns_of_nobody(young_person, east, hub_worker):
    place, other = PlaceFactory(), ReferralFactory(hub=east).person
    StayFactory(claim__person=other, claim__bed=None, claim__kind=place.kind, place=place,
                claim__end_on=days_ago(1))  # fmt: skip
    apart(young_person, other)
    assert live_at(person=young_person, place=place, start_on=days_ago(0), by=hub_worker)
