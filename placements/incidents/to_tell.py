"""Who is to be told, by the ground on which an incident is serious: regulation 40 (the page offers no others first).

The regulation says "without delay" and no number of hours; providers' manuals have 24, and the page says so.
"""

import datetime
from collections.abc import Mapping

from placements.models import Ground, IncidentKind, Told

MANUALS_SAY = datetime.timedelta(hours=24)

_ALWAYS = (Told.OFSTED, Told.PLACING_AUTHORITY, Told.SOCIAL_WORKER, Told.PARENTS)
TO_TELL: Mapping[str, tuple[Told, ...]] = {
    Ground.DEATH: (Told.OFSTED, Told.PLACING_AUTHORITY, Told.SECRETARY_OF_STATE, Told.HOST_COUNCIL, Told.HEALTH,
                   Told.PARENTS, Told.POLICE),
    Ground.BARRING: (Told.OFSTED, Told.PLACING_AUTHORITY, Told.BARRING_SERVICE),
    Ground.EXPLOITATION: (*_ALWAYS, Told.POLICE),
    Ground.POLICE: (*_ALWAYS, Told.POLICE),
    Ground.ALLEGATION: (*_ALWAYS, Told.LADO, Told.POLICE),
    Ground.ENQUIRY: _ALWAYS,
    Ground.SERIOUS: _ALWAYS,
}  # fmt: skip
#: What the decision form has chosen first.
LIKELY: Mapping[str, str] = {
    IncidentKind.EXPLOITATION: Ground.EXPLOITATION,
    IncidentKind.POLICE_CALLED: Ground.POLICE,
    IncidentKind.ALLEGATION: Ground.ALLEGATION,
}


def still_to_tell(ground: str, told: set[str]) -> list[Told]:
    return [one for one in TO_TELL.get(ground, ()) if one not in told]
