"""Doors of going missing and coming back, and of what is kept ready for it."""

from tests.access.doors.doing import PRESS
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

ROBIN = "/young-people/{robin}"
AWAY, BACK = f"{ROBIN}/missing/{{away}}", f"{ROBIN}/missing/{{back}}"
RECORD = f"{ROBIN}/records"
FORM = (WRITE_OF_ROBIN, WRITE_OF_ROBIN)

DOORS = {
    "report_missing": Door(f"{ROBIN}/missing/new", *FORM),
    "missing_episode": Door(AWAY, KNOW_ROBIN, READ_ONLY),
    "change_missing": Door(f"{AWAY}/change", *FORM),
    "add_missing_action": Door(f"{AWAY}/add", *FORM),
    "press_missing_action": Door(f"{AWAY}/did/called", READ_ONLY, PRESS),
    "record_return": Door(f"{AWAY}/back", *FORM),
    "undo_return": Door(f"{BACK}/away-after-all", READ_ONLY, PRESS),
    "offer_return_talk": Door(f"{BACK}/talk", *FORM),
    "answer_return_talk": Door(f"{RECORD}/{{talk}}/talk-answer", *FORM),
    "record_return_talk": Door(f"{RECORD}/{{talk}}/talk-held", *FORM),
    "take_back_missing": Door(f"{RECORD}/{{done_while_away}}/take-back-missing", READ_ONLY, PRESS),
    "missing_profile": Door(f"{ROBIN}/if-missing", KNOW_ROBIN, READ_ONLY),
    "print_missing_profile": Door(f"{ROBIN}/if-missing/print", KNOW_ROBIN, READ_ONLY),
    "write_missing_profile": Door(f"{ROBIN}/if-missing/write", *FORM),
    "add_known_place": Door(f"{ROBIN}/if-missing/places/new", *FORM),
    "change_known_place": Door(f"{RECORD}/{{known_place}}/place-they-go", *FORM),
}
