"""What endpoints of offers and of places beside the hubs are about, and what is said to them."""

import itertools

from cases.models import Record
from hubs.models import Hub
from placements.models import Claim, Hold, Offer, Stay
from tests.api.robin import forget
from tests.factories.cases import ReferralFactory, days_ago
from tests.factories.hubs import BedFactory
from tests.factories.offers import (
    EmergencyFactory,
    OfferedFactory,
    OfferFactory,
    PlaceFactory,
    ReliefFactory,
    ThoughtThroughFactory,
    apart,
)
from tests.factories.placements import StayFactory

_LATER = itertools.count(1)


def a_bed():
    return BedFactory(hub=Hub.objects.get(tracker_ref="EAST"))


def somebody():
    return ReferralFactory(hub=Hub.objects.get(tracker_ref="EAST")).person


def without_nights(offers=True):
    """Nobody stays anywhere."""
    if offers:
        Offer.objects.update(stay=None, hold=None)
    for model in (Stay, Hold, Claim):
        model.objects.all().delete()
    forget(Record.objects.filter(kind__in=("stay", "hold"), claim=None))


def offer_of(factory, **facts):
    def make(person):
        without_nights()
        return factory(person=person, bed=a_bed(), **facts).record.reference

    return make


def with_a_resident(person):
    offer = OfferFactory(person=person, bed=a_bed())
    StayFactory(claim__person=somebody(), claim__bed=BedFactory(hub=offer.bed.hub))
    return offer.record.reference


YES = {"answer": "accepted", "answered_by": "young_person", "answered_on": days_ago(0)}
MAKES = {
    "matching": offer_of(OfferFactory),
    "thought": offer_of(ThoughtThroughFactory),
    "offered": offer_of(OfferedFactory),
    "accepted": offer_of(OfferedFactory, **YES),
    "moved": offer_of(EmergencyFactory),
    "with_resident": with_a_resident,
    "apart": lambda person: apart(person, somebody())[0].record.reference,
    "place": lambda person: PlaceFactory().reference,
    "relief": lambda person: ReliefFactory().reference,
}
ABOUT = {
    **dict.fromkeys(("write_impact", "keep_place"), "matching"),
    "make_offer": "thought",
    "answer_offer": "offered",
    "move_in_by_offer": "accepted",
    "look_back": "moved",
    "say_of_joining": "with_resident",
    **dict.fromkeys(("review_keep_apart", "end_keep_apart"), "apart"),
}
OF_PLACES = {**dict.fromkeys(("change_place", "close_place", "relief"), "place"), "end_relief": "relief"}


def tonight():
    without_nights()
    return {"bed": a_bed().reference, "agreed_by": "Maya Okoro"}


def lives():
    without_nights()
    return {"place": PlaceFactory().reference, "start_on": days_ago(0).isoformat()}


def resident():
    """Whoever came last; somebody does where the home is empty."""
    living = Claim.objects.filter(kind="hub_bed").order_by("-pk").first()
    claim = living or StayFactory(claim__person=somebody(), claim__bed=a_bed()).claim
    return claim.person.reference


SAID = {
    "api_offers": lambda: {"bed": a_bed().reference, "start_on": days_ago(0).isoformat()},
    "api_write_impact": lambda: {"on_residents": "Fine.", "on_newcomer": "Near.", "to_make_it_work": "Tea."},
    "api_answer_offer": lambda: {
        "answer": "declined", "answered_by": "family", "why_not": "too_far", "answered_on": days_ago(0).isoformat(),
    },
    "api_move_in_by_offer": lambda: {"start_on": days_ago(0).isoformat()},
    "api_look_back": lambda: {
        "looked_on": days_ago(0).isoformat(), "for_them": "well", "for_residents": "mixed",
    },
    "api_say_of_joining": lambda: {
        "resident": resident(), "feels": "fine", "said_on": days_ago(0).isoformat(),
    },
    "api_admit_tonight": tonight,
    "api_keep_apart": lambda: {
        "other": somebody().reference, "why": "They fell out.", "start_on": days_ago(0).isoformat(),
        "review_on": days_ago(-30).isoformat(),
    },
    "api_review_keep_apart": lambda: {"review_on": days_ago(-60).isoformat()},
    "api_end_keep_apart": lambda: {"end_on": days_ago(0).isoformat(), "why_ended": "They are friends again."},
    "api_places": lambda: {
        "name": f"The Vale {next(_LATER)}", "kind": "semi_independent", "capacity": 2, "in_area": True,
        "opened_on": days_ago(30).isoformat(),
    },
    "api_change_place": lambda: {"capacity": 3},
    "api_close_place": lambda: {"on": days_ago(0).isoformat()},
    "api_relief": lambda: {
        "hub": Hub.objects.get(tracker_ref="EAST").reference, "start_on": days_ago(0).isoformat(),
    },
    "api_end_relief": lambda: {"on": days_ago(-3).isoformat()},
    "api_live_at": lives,
}  # fmt: skip
