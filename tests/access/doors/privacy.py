"""Doors of overrides and of the privacy officer. The hub manager's override of Robin is over and not reviewed yet."""

from tests.access.doors.outcomes import CAST, FAR, READ_ONLY, TO_SIGN_IN, Door

MAY_OPEN = ("key_worker", "hub_manager", "service_manager", "police_officer", "clinician")
OPENS = dict.fromkeys(CAST, 403) | dict.fromkeys(MAY_OPEN, 200) | TO_SIGN_IN
OF_ROBIN = OPENS | FAR | dict.fromkeys(("police_officer", "clinician"), 404)
NOWHERE = dict.fromkeys(CAST, 404) | TO_SIGN_IN
OFFICER = {"governance_lead": 200}

DOORS = {
    "open_override": Door("/override", OPENS, OPENS),
    "open_override_of": Door("/young-people/{robin}/override", OF_ROBIN, OF_ROBIN),
    "override": Door("/overrides/{override}", NOWHERE | OFFICER | {"hub_manager": 200}, READ_ONLY),
    "end_override": Door("/overrides/{override}/end", READ_ONLY, NOWHERE | {"hub_manager": 302}),
    "review_override": Door("/overrides/{override}/review", NOWHERE | OFFICER, NOWHERE | OFFICER),
    "privacy": Door(
        "/privacy", dict.fromkeys(CAST, 403) | OFFICER | {"service_manager": 200} | TO_SIGN_IN, READ_ONLY
    ),
    "review_unusual": Door("/privacy/unusual/{unusual}", NOWHERE | OFFICER, NOWHERE | OFFICER),
}
