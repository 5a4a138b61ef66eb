"""Doors of sharing, of bars, and of why and who."""

from tests.access.doors.outcomes import CAST, READ_ONLY, TO_SIGN_IN, Door

FAR = dict.fromkeys(CAST, 404) | TO_SIGN_IN
NEAR = ("hub_worker", "key_worker", "hub_manager", "service_manager", "performance_officer")
KNOW = FAR | dict.fromkeys(NEAR, 200)
WRITE = KNOW | {"performance_officer": 403}
BAR = FAR | dict.fromkeys(NEAR, 403) | dict.fromkeys(("hub_manager", "service_manager"), 200)
SHARE = BAR | {"key_worker": 200}
BAR_ANYBODY = dict.fromkeys(CAST, 403) | TO_SIGN_IN | dict.fromkeys(("hub_manager", "service_manager"), 200)

DOORS = {
    "sharing": Door("/young-people/{robin}/sharing", KNOW, READ_ONLY),
    "start_sharing": Door("/young-people/{robin}/sharing/with/{shareable}", SHARE, SHARE),
    "stop_sharing": Door("/young-people/{robin}/sharing/{share}/stop", SHARE, SHARE),
    "view_as": Door("/young-people/{robin}/as/{shareable}", SHARE, READ_ONLY),
    "bars": Door("/young-people/{robin}/bars", BAR, READ_ONLY),
    "bar_somebody": Door("/young-people/{robin}/bars/new", BAR, BAR),
    "lift_bar": Door("/young-people/{robin}/bars/{bar}/lift", BAR, BAR),
    "worker_bars": Door("/workers/{worker}/bars", BAR_ANYBODY, READ_ONLY),
    "bar_worker": Door("/workers/{worker}/bars/new", BAR_ANYBODY, BAR_ANYBODY),
    "why_person": Door("/young-people/{robin}/why", KNOW, READ_ONLY),
    "why_record": Door("/young-people/{robin}/records/{note}/why", KNOW, READ_ONLY),
    "who_person": Door("/young-people/{robin}/who", KNOW, READ_ONLY),
    "who_record": Door("/young-people/{robin}/records/{note}/who", KNOW, READ_ONLY),
    "who_note": Door("/young-people/{robin}/notes/who", WRITE, READ_ONLY),
}  # fmt: skip
