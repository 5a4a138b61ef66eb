"""Doors of sessions: one's own devices, the clock, the way back, locking; a hub's shared computers."""

from tests.access.doors.outcomes import CAST, NOT_TOLD, READ_ONLY, Door

SIGNED_IN = dict.fromkeys(CAST, 200) | {"nobody": 302}
TO_ELSEWHERE = dict.fromkeys(CAST, 302)
POST_ALONE = READ_ONLY
ANYBODY_READS = dict.fromkeys(CAST, 405)

DOORS = {
    "devices": Door("/my/devices", SIGNED_IN, READ_ONLY),
    "end_device": Door("/my/devices/end", POST_ALONE, TO_ELSEWHERE),
    "end_other_devices": Door("/my/devices/end-others", POST_ALONE, TO_ELSEWHERE),
    "sign_out_everywhere": Door("/my/devices/end-all", POST_ALONE, TO_ELSEWHERE),
    "still_here": Door("/still-here", SIGNED_IN, SIGNED_IN),
    "way_back": Door("/way-back", TO_ELSEWHERE, READ_ONLY),
    "lock": Door("/lock", POST_ALONE, TO_ELSEWHERE),
    "switch": Door("/switch", TO_ELSEWHERE, ANYBODY_READS),
    "switch_to": Door("/switch/nobody-at-all", TO_ELSEWHERE, TO_ELSEWHERE, {"password": "x"}),
    "hub_computers": Door("/hub-computers", NOT_TOLD | {"performance_officer": 403, "governance_lead": 403},
                          NOT_TOLD | {"performance_officer": 403, "governance_lead": 403}),
    "unmark": Door("/hub-computers/000000000000/unmark", POST_ALONE,
                   NOT_TOLD | {"performance_officer": 403, "governance_lead": 403, "hub_manager": 404,
                               "service_manager": 404}),
}  # fmt: skip
