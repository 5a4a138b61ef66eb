from placements.models.claims import Claim, ClaimKind, ClaimQuerySet, Hold, HoldReason, Stay, StayEndReason
from placements.models.incidents import Incident, IncidentKind, IncidentPerson

__all__ = [
    "Claim",
    "ClaimKind",
    "ClaimQuerySet",
    "Hold",
    "HoldReason",
    "Incident",
    "IncidentKind",
    "IncidentPerson",
    "Stay",
    "StayEndReason",
]
