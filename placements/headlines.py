"""What a stay, a kept bed and an incident say in one line (cases/headlines.py holds the pattern)."""

from collections.abc import Callable

from cases.models import Kind, Record
from placements.days import headlines as of_days
from placements.handover import headlines as of_handover
from placements.incidents import headlines as of_incidents
from placements.offers import headlines as of_offers
from placements.out import headlines as of_out
from placements.stays.headlines import hold, stay

RELATED = ("claim__bed__hub", "claim__stay", "claim__hold", "offer__bed__hub", *of_incidents.RELATED,
           *of_handover.RELATED,
           "resident_view", "keep_apart", "look_back", *of_out.RELATED,
           *of_days.RELATED)  # fmt: skip


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.STAY: stay,
    Kind.HOLD: hold,
    **of_incidents.HEADLINES,
    **of_offers.HEADLINES,
    **of_handover.HEADLINES,
    **of_out.HEADLINES,
    **of_days.HEADLINES,
}

DETAILS: dict[str, tuple[str, ...]] = {
    Kind.STAY: ("claim", "claim.stay"),
    Kind.HOLD: ("claim", "claim.hold"),
    **of_incidents.DETAILS,
    **of_offers.DETAILS,
    **of_out.DETAILS,
    **of_handover.DETAILS,
    **of_days.DETAILS,
}
