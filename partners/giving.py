"""Who may give what, and end what: a table beside ROLES that an information-governance lead can check.

No role that gives stands in its own row, nobody gives anything to themselves, and ending is wider than giving.
The rule that reads the table: raising.py.
"""

from dataclasses import dataclass
from enum import StrEnum

from partners.models.posting import Role

R = Role
NONE: frozenset[str] = frozenset()


class Place(StrEnum):
    HUB = "at a hub"
    SERVICE = "for the whole service"
    DESK = "at their own agency's desk"


_HUB, _WIDE, _DESK = frozenset({Place.HUB}), frozenset({Place.HUB, Place.SERVICE}), frozenset({Place.DESK})
#: Where a role may be posted on a page. (An import follows the tracker's own rule.)
PLACES: dict[str, frozenset[Place]] = {
    R.SERVICE_MANAGER: frozenset({Place.SERVICE}), R.PERFORMANCE_OFFICER: frozenset({Place.SERVICE}),
    R.GOVERNANCE_LEAD: _DESK, R.SOCIAL_WORKER: _DESK, R.OTHER: _DESK,
    R.INDEPENDENT_VISITOR: _DESK,
    R.HUB_MANAGER: _HUB, R.DEPUTY_HUB_MANAGER: _HUB, R.KEY_WORKER: _HUB, R.RESIDENTIAL_WORKER: _HUB,
    R.CLINICIAN: _HUB | _DESK, R.OUTREACH_WORKER: _WIDE, R.LIFE_COACH: _WIDE,
    R.COMMUNICATION_SUPPORT_WORKER: _WIDE, R.POLICE_LIAISON: _WIDE, R.POLICE_ANALYST: _WIDE,
    R.EDUCATION_LEAD: _WIDE,
}  # fmt: skip
#: What nobody gives alone (hostile tests, A15): it decides about everybody else's access.
TWO_PEOPLE: frozenset[str] = frozenset({R.SERVICE_MANAGER, R.GOVERNANCE_LEAD})
_ALL: frozenset[str] = frozenset(Role.values)
_HUB_TEAM: frozenset[str] = frozenset({
    R.DEPUTY_HUB_MANAGER, R.KEY_WORKER, R.RESIDENTIAL_WORKER, R.OUTREACH_WORKER, R.LIFE_COACH,
    R.COMMUNICATION_SUPPORT_WORKER, R.EDUCATION_LEAD,
})  # fmt: skip


@dataclass(frozen=True)
class Giving:
    """What a posting lets its holder do to others: at its own hub, or `anywhere`.

    `gives` alone; `proposes` for another to confirm; a partner's worker is always proposed (`for_partners`).
    """

    gives: frozenset[str] = NONE
    proposes: frozenset[str] = NONE
    ends: frozenset[str] = NONE
    confirms: frozenset[str] = NONE
    for_partners: bool = False
    confirms_partners: bool = False
    anywhere: bool = False


GIVING: dict[str, Giving] = {
    R.SERVICE_MANAGER: Giving(gives=_ALL - TWO_PEOPLE, proposes=TWO_PEOPLE, ends=_ALL, confirms=TWO_PEOPLE,
                              for_partners=True, anywhere=True),
    R.GOVERNANCE_LEAD: Giving(ends=_ALL, confirms=TWO_PEOPLE, confirms_partners=True, anywhere=True),
    R.HUB_MANAGER: Giving(gives=_HUB_TEAM, ends=_ALL),
    R.DEPUTY_HUB_MANAGER: Giving(ends=_ALL - TWO_PEOPLE - {R.HUB_MANAGER}),
}  # fmt: skip
