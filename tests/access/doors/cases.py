"""Doors of cases."""

from tests.access.doors.outcomes import WRITE_OF_ROBIN, Door

DOORS = {
    "write_note": Door("/young-people/{robin}/notes/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "correct_note": Door("/young-people/{robin}/records/{note}/correct", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
}  # fmt: skip
