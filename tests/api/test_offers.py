"""A place offered over the API: the verbs of the pages, once, and refused in the same words."""

import uuid

import pytest

from placements.models import Claim, KeepApart, Offer, Place
from tests.api.offers import a_bed, somebody
from tests.factories.hubs import days_ago, in_days
from tests.factories.offers import OfferedFactory, PlaceFactory, ThoughtThroughFactory

pytestmark = pytest.mark.django_db


def sent(program, path, key=None, **said):
    return program.post(path, said, **{"Idempotency-Key": str(key or uuid.uuid4())})


def test_from_a_bed_to_moving_in(program_of, hub_manager, young_person):
    program, key = program_of(hub_manager), uuid.uuid4()
    said = {"bed": a_bed().reference, "start_on": days_ago(0).isoformat()}
    one = f"young-people/{young_person.reference}"
    answers = [sent(program, f"{one}/offers", key, **said) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201] and Offer.objects.count() == 1
    record = f"{one}/records/{answers[0].json()['reference']}"
    assert "Write what it would mean" in sent(program, f"{record}/offer-it").content.decode()
    impact = {"on_residents": "Fine.", "on_newcomer": "Near.", "to_make_it_work": "Tea."}
    yes = {"answer": "accepted", "answered_by": "young_person", "answered_on": days_ago(0).isoformat()}
    for way, body in (("what-it-would-mean", impact), ("offer-it", {}), ("answer-to-offer", yes),
                      ("moves-in", {"start_on": days_ago(0).isoformat()})):  # fmt: skip
        assert sent(program, f"{record}/{way}", **body).status_code == 200, way
    assert Claim.objects.get(person=young_person).bed == Offer.objects.get().bed


def test_of_two_offers_of_one_bed_one_stands(program_of, hub_manager, young_person):
    bed = a_bed()
    OfferedFactory(bed=bed)
    offer = ThoughtThroughFactory(person=young_person, bed=bed)
    address = f"young-people/{young_person.reference}/records/{offer.record.reference}/offer-it"
    refused = sent(program_of(hub_manager), address)
    assert refused.status_code == 400 and "offered to somebody else" in refused.content.decode()


def test_two_kept_apart_in_both_records(program_of, hub_manager, young_person, hidden_person):
    said = {"other": somebody().reference, "why": "They fell out.", "start_on": days_ago(0).isoformat(),
            "review_on": in_days(30).isoformat()}  # fmt: skip
    program, address = program_of(hub_manager), f"young-people/{young_person.reference}/kept-apart"
    unknown = sent(program, address, **said | {"other": hidden_person.reference})
    assert unknown.status_code == 400 and "Nobody whom you know" in unknown.content.decode()
    assert sent(program, address, **said).status_code == 201 and KeepApart.objects.count() == 2


def test_places_tell_nobodys_name_and_what_is_not_named_stays(program_of, hub_manager):
    place = PlaceFactory(notes="A dog.", capacity=2)
    program = program_of(hub_manager)
    assert sent(program, f"places/{place.reference}/change", capacity=3).json()["capacity"] == 3
    assert Place.objects.get().notes == "A dog."
    (row,) = program.get("places").json()["items"]
    assert (row["living"], row["free"]) == (0, 3) and "people" not in row
