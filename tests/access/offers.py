"""What stands in the braces of offers and of places: in each state one, of nobody of the cast."""

from tests.factories.cases import ReferralFactory
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


def offer_addresses(person, east):
    resident = ReferralFactory(hub=east).person
    StayFactory(claim__person=resident, claim__bed=BedFactory(hub=east))
    beds = [BedFactory(hub=east) for _ in range(5)]
    place = PlaceFactory(hub=east)
    matching = OfferFactory(person=person, bed=beds[0]).record.reference
    return {
        "matching": matching,
        "with_resident": matching,
        "thought": ThoughtThroughFactory(person=person, bed=beds[1]).record.reference,
        "offered": OfferedFactory(person=person, bed=beds[2]).record.reference,
        "accepted": OfferedFactory(
            person=person, bed=beds[3], answer="accepted", answered_by="family", answered_on="2026-01-02"
        ).record.reference,
        "moved": EmergencyFactory(person=person, bed=beds[4]).record.reference,
        "resident": resident.reference,
        "apart": apart(person, resident)[0].record.reference,
        "place": place.reference,
        "relief": ReliefFactory(place=place).reference,
    }
