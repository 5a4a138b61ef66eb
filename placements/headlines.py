"""What a stay, a kept bed and an incident say in one line (cases/headlines.py holds the pattern)."""

from collections.abc import Callable

from cases.models import Kind, Record
from nwd.ui.spoken import date_words, uncapped
from placements.days import headlines as of_days
from placements.handover import headlines as of_handover
from placements.incidents import headlines as of_incidents
from placements.models import Claim, ClaimKind
from placements.offers import headlines as of_offers
from placements.out import headlines as of_out

RELATED = ("claim__bed__hub", "claim__stay", "claim__hold", "offer__bed__hub", *of_incidents.RELATED,
           *of_handover.RELATED,
           "resident_view", "keep_apart", "look_back", *of_out.RELATED,
           *of_days.RELATED)  # fmt: skip

MOVED = {
    ClaimKind.HUB_COMMUNITY_FAMILY: "Moved to a hub community family",
    ClaimKind.HIGH_NEEDS_SUPPORTED_LODGINGS: "Moved to high needs supported lodgings",
    ClaimKind.SEMI_INDEPENDENT: "Moved to a semi-independent home",
    ClaimKind.BESPOKE: "Moved to a home made for them",
    ClaimKind.ACTIVITY: "Away on an activity",
    ClaimKind.FOSTER_IN_HOUSE: "Moved to a foster family",
    ClaimKind.FOSTER_INDEPENDENT: "Moved to a foster family of an agency",
    ClaimKind.RESIDENTIAL_EXTERNAL: "Moved to another children's home",
    ClaimKind.KINSHIP: "Home with relatives or friends",
    ClaimKind.FAMILY: "Home with family",
    ClaimKind.INDEPENDENT: "Moved to their own home",
    ClaimKind.SECURE: "Moved to a secure home",
    ClaimKind.CUSTODY: "In custody",
    ClaimKind.HOSPITAL: "In hospital",
    ClaimKind.OTHER: "Moved somewhere else",
}


def home(claim: Claim) -> str:
    """Where somebody with this claim lives, as its name: "Room 2 at East Hub", "Foster family (The Hills)"."""
    if claim.bed:
        return f"{claim.bed} at {claim.bed.hub}"
    provider = claim.stay.provider
    return f"{claim.get_kind_display()} ({provider})" if provider else str(claim.get_kind_display())


def what_next(claim: Claim) -> str:
    """", planned until 3 May 2026" while it goes on; ", then family" once it is said where they go."""
    facts = claim.stay
    if facts.next_home:
        return f", then {uncapped(facts.get_next_home_display())}"
    if claim.end_on is None and facts.expected_end_on:
        return f", planned until {date_words(facts.expected_end_on)}"
    return ""


def stay(record: Record) -> str:
    if record.withdrawn_at:
        return "A move that was taken back"
    claim: Claim = record.claim
    if claim.bed:
        return f"In {home(claim)} from then on" if claim.stay.goes_on else f"Moved to {home(claim)}"
    provider = claim.stay.provider
    words = MOVED[ClaimKind(claim.kind)]
    return f"{words} ({provider})" if provider else words


def hold(record: Record) -> str:
    if record.withdrawn_at:
        return "A bed kept, which was taken back"
    claim: Claim = record.claim
    return f"{home(claim)} kept for them: {uncapped(claim.hold.get_reason_display())}"


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
    **of_handover.DETAILS,
    **of_out.DETAILS,
    **of_days.DETAILS,
}
