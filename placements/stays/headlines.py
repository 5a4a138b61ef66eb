"""What a stay and a kept bed say in one line."""

from cases.models import Record
from nwd.ui.spoken import date_words, uncapped
from placements.models import Claim, ClaimKind

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
    """ ", planned until 3 May 2026" while it goes on; ", then family" once it is said where they go."""
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
