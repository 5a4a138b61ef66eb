"""Doors of cases."""

from tests.access.doors.outcomes import READ_ONLY, WRITE_OF_ROBIN, Door

#: Nobody of the cast was offered to take the note back, so whoever may try is sent to it: it stays.
NOT_OFFERED = {name: 302 if status == 200 else status for name, status in WRITE_OF_ROBIN.items()}

CONTACT = "/young-people/{robin}/records/{contact}"
DOORS = {
    "write_note": Door("/young-people/{robin}/notes/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "correct_note": Door("/young-people/{robin}/records/{note}/correct", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "record_contact": Door("/young-people/{robin}/contacts/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "take_back_contact": Door(f"{CONTACT}/take-back-contact", READ_ONLY, NOT_OFFERED),
    "mark_significant": Door(f"{CONTACT}/matters", READ_ONLY, NOT_OFFERED, {"matters": "yes"}),
    "take_back_note": Door("/young-people/{robin}/records/{note}/take-back", READ_ONLY, NOT_OFFERED),
}  # fmt: skip
