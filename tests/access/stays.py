"""What stands in the braces of moves: nights that are over, so that whoever else lives there is in nobody's way."""

from tests.factories.hubs import BedFactory, days_ago
from tests.factories.placements import HoldFactory, StayFactory


def stay_addresses(person, east):
    bed = BedFactory(hub=east)
    stay = StayFactory(
        claim__person=person, claim__bed=bed, claim__start_on=days_ago(90), claim__end_on=days_ago(80)
    )
    hold = HoldFactory(
        claim__person=person, claim__bed=bed, claim__start_on=days_ago(80), claim__end_on=days_ago(75)
    )
    return {
        **dict.fromkeys(("past_stay", "awaited", "lives", "to_leave"), stay.claim.record.reference),
        **dict.fromkeys(("past_hold", "kept"), hold.claim.record.reference),
    }
