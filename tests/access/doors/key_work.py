"""Doors of who works with a young person, of their care and legal status, and of a worker's leave."""

from tests.access.doors.administration import GIVES
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, Door

ALLOCATES = KNOW_ROBIN | dict.fromkeys(("hub_worker", "key_worker", "performance_officer"), 403)
RECORDS_CARE = KNOW_ROBIN | dict.fromkeys(("hub_worker", "performance_officer"), 403)

DOORS = {
    "who_works_with": Door("/young-people/{robin}/who-works-with", KNOW_ROBIN, READ_ONLY),
    "add_to_team": Door("/young-people/{robin}/who-works-with/add/co_key_worker", ALLOCATES, ALLOCATES),
    "choose_key_worker": Door("/young-people/{robin}/key-worker", ALLOCATES, ALLOCATES),
    "cover_key_worker": Door("/young-people/{robin}/key-worker/cover", ALLOCATES, ALLOCATES),
    "end_allocation": Door("/young-people/{robin}/records/{allocation}/end-work", ALLOCATES, ALLOCATES),
    "care": Door("/young-people/{robin}/care", KNOW_ROBIN, READ_ONLY),
    "begin_care": Door("/young-people/{robin}/care/new", RECORDS_CARE, RECORDS_CARE),
    "end_care": Door("/young-people/{robin}/records/{care}/end-care", RECORDS_CARE, RECORDS_CARE),
    "change_legal_status": Door("/young-people/{robin}/records/{care}/legal-status", RECORDS_CARE, RECORDS_CARE),
    "record_leave": Door("/workers/{worker}/leave", GIVES, GIVES),
    "end_leave": Door("/leave/{leave}/end", GIVES, GIVES),
}  # fmt: skip
