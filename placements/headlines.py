"""What a stay, a kept bed and an incident say in one line (cases/headlines.py holds the pattern)."""

from collections.abc import Callable

from cases.models import Kind, Record
from nwd.ui.spoken import uncapped
from placements.models import Claim, ClaimKind

RELATED = ("claim__bed__hub", "claim__stay", "claim__hold", "incident_person__incident__hub")

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


def stay(record: Record) -> str:
    claim: Claim = record.claim
    if claim.bed:
        return f"Moved to {home(claim)}"
    provider = claim.stay.provider
    words = MOVED[ClaimKind(claim.kind)]
    return f"{words} ({provider})" if provider else words


def hold(record: Record) -> str:
    claim: Claim = record.claim
    return f"{home(claim)} kept for them: {uncapped(claim.hold.get_reason_display())}"


def incident(record: Record) -> str:
    facts = record.incident_person.incident
    return f"{facts.get_kind_display()} at {facts.hub}"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.STAY: stay,
    Kind.HOLD: hold,
    Kind.INCIDENT: incident,
}

DETAILS: dict[str, tuple[str, ...]] = {
    Kind.STAY: ("claim", "claim.stay"),
    Kind.HOLD: ("claim", "claim.hold"),
    Kind.INCIDENT: ("incident_person.incident",),
}
