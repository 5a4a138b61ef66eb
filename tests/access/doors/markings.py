"""Doors of one record's marking, and of what is shared with a partner's agency."""

from tests.access.doors.outcomes import READ_ONLY, STAFF, WRITE_OF_ROBIN, Door

MARKS_OF_ROBIN = WRITE_OF_ROBIN | {"hub_worker": 403}
#: The role lets them; with nobody shared with their agency the list is empty.
READERS = STAFF | {"police_officer": 200, "clinician": 200, "governance_lead": 403}

DOORS = {
    "mark_record": Door("/young-people/{robin}/records/{note}/who-may-read", MARKS_OF_ROBIN, MARKS_OF_ROBIN),
    "move_to_category": Door("/young-people/{robin}/records/{note}/about", MARKS_OF_ROBIN, MARKS_OF_ROBIN),
    "shared_with_us": Door("/shared-with-us", READERS, READ_ONLY),
}
