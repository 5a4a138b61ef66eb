"""Doors of moving on and of questionnaires. What is taken back without a banner's token is sent on and stays."""

from tests.access.doors.key_work import RECORDS_CARE
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

#: Whoever may end support and begin it again.
MOVE_ON = KNOW_ROBIN | dict.fromkeys(("hub_worker", "performance_officer"), 403)
RECORD = "/young-people/{robin}/records"


def sent(outcomes):
    """Who gets in is sent on."""
    return {who: 302 if status == 200 else status for who, status in outcomes.items()}


DOORS = {
    "moving_on": Door("/young-people/{robin}/moving-on", KNOW_ROBIN, READ_ONLY),
    "keep_in_touch": Door("/young-people/{robin}/moving-on/keeping-in-touch", MOVE_ON, MOVE_ON),
    "begin_leaving_care": Door("/young-people/{robin}/moving-on/at-18", RECORDS_CARE, RECORDS_CARE),
    "close_referral": Door(f"{RECORD}/{{referral}}/close", MOVE_ON, MOVE_ON),
    "correct_closing": Door(f"{RECORD}/{{closed_referral}}/closing", MOVE_ON, MOVE_ON),
    "take_back_closing": Door(f"{RECORD}/{{referral}}/close/take-back", READ_ONLY, sent(MOVE_ON)),
    "reopen_referral": Door(f"{RECORD}/{{closed_referral}}/open-again", MOVE_ON, MOVE_ON),
    "take_back_reopening": Door(f"{RECORD}/{{referral}}/open-again/take-back", READ_ONLY, sent(MOVE_ON)),
    "change_keeping_in_touch": Door(f"{RECORD}/{{keeping}}/keeping-in-touch", MOVE_ON, MOVE_ON),
    "take_back_keeping_in_touch": Door(
        f"{RECORD}/{{keeping}}/keeping-in-touch/take-back", READ_ONLY, sent(MOVE_ON)
    ),
    "how_things_are": Door("/young-people/{robin}/how-things-are", KNOW_ROBIN, READ_ONLY),
    "record_assessment": Door("/young-people/{robin}/questionnaires/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "record_not_done": Door("/young-people/{robin}/questionnaires/not-done", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "correct_assessment": Door(f"{RECORD}/{{assessment}}/scores", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "take_back_assessment": Door(
        f"{RECORD}/{{assessment}}/scores/take-back", READ_ONLY, sent(WRITE_OF_ROBIN)
    ),
    "take_back_not_done": Door(f"{RECORD}/{{missed}}/not-done/take-back", READ_ONLY, sent(WRITE_OF_ROBIN)),
}
