"""Doors of the journey and of the curated chronology."""

from tests.access.doors.cases import NOT_OFFERED
from tests.access.doors.outcomes import FAR, KNOW_ROBIN, OUTSIDE, READ_ONLY, STAFF, WRITE_OF_ROBIN, Door

EVENTS = "/young-people/{robin}/significant-events"
APPROVES = KNOW_ROBIN | dict.fromkeys(("hub_worker", "key_worker", "performance_officer"), 403)
WAITING = (
    STAFF
    | OUTSIDE
    | dict.fromkeys(FAR, 403)
    | dict.fromkeys(("hub_worker", "key_worker", "performance_officer"), 403)
)

DOORS = {
    "journey": Door("/young-people/{robin}/journey", KNOW_ROBIN, READ_ONLY),
    "significant_events": Door(EVENTS, KNOW_ROBIN, READ_ONLY),
    "significant_pack": Door(f"{EVENTS}/pack", KNOW_ROBIN, READ_ONLY),
    "significant_event": Door(f"{EVENTS}/{{event}}", KNOW_ROBIN, READ_ONLY),
    "significant_waiting": Door("/significant-events", WAITING, READ_ONLY),
    "add_significant_event": Door(f"{EVENTS}/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "change_significant_event": Door(f"{EVENTS}/{{event}}/change", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "answer_significant_event": Door(f"{EVENTS}/{{unanswered}}/answer", APPROVES, APPROVES),
    "take_back_significant_event": Door(f"{EVENTS}/{{event}}/take-back", READ_ONLY, NOT_OFFERED),
    "lift_record": Door("/young-people/{robin}/records/{to_lift}/lift", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
}  # fmt: skip
