"""Doors of incidents, measures and complaints: of one that concerns Robin and that nobody of the cast recorded."""

from tests.access.doors.administration import done
from tests.access.doors.board import OF_EAST
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

#: Managers look at it afterwards, sign, decide and answer.
REVIEW = WRITE_OF_ROBIN | dict.fromkeys(("hub_worker", "key_worker"), 403)
#: An account is corrected by who wrote it alone.
NOT_MINE = {who: 403 if status == 200 else status for who, status in WRITE_OF_ROBIN.items()}
ONE, MEASURE = "/incidents/{incident}", "/incidents/{incident}/measures/{measure_used}"
COMPLAINT, ABOUT_SOMEBODY = "/complaints/{complaint}", "/complaints/{complaint_about_somebody}"
#: Of one about a worker the hub manager is the one who reads it.
READERS = {who: status if who == "hub_manager" or status == 302 else 404 for who, status in REVIEW.items()}

DOORS = {
    "incidents": Door("/hubs/{east}/incidents", OF_EAST, READ_ONLY),
    "record_incident": Door("/hubs/{east}/incidents/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "choose_incident": Door("/hubs/{east}/incidents/new/first", READ_ONLY, WRITE_OF_ROBIN),
    "incident": Door(ONE, KNOW_ROBIN, READ_ONLY),
    "take_back_incident": Door(f"{ONE}/undo", READ_ONLY, done(WRITE_OF_ROBIN)),
    "correct_incident": Door(f"{ONE}/copies/{{part}}/correct", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "write_account": Door(f"{ONE}/account", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "write_their_account": Door(f"{ONE}/copies/{{part}}/account", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "correct_account": Door(f"{ONE}/accounts/{{account}}/correct", NOT_MINE, NOT_MINE),
    "record_putting_right": Door(f"{ONE}/put-right", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "decide_to_notify": Door(f"{ONE}/notify", REVIEW, REVIEW),
    "record_notice": Door(f"{ONE}/told", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "take_back_notice": Door(f"{ONE}/told/{{notice}}/undo", READ_ONLY, done(WRITE_OF_ROBIN)),
    "review_incident": Door(f"{ONE}/review", REVIEW, REVIEW),
    "reopen_incident": Door(f"{ONE}/reopen", REVIEW, REVIEW),
    "record_measure": Door(f"{ONE}/measures/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "sign_measure": Door(f"{MEASURE}/sign", REVIEW, REVIEW),
    "confirm_talk": Door(f"{MEASURE}/talk", REVIEW, REVIEW),
    "complaints": Door("/hubs/{east}/complaints", OF_EAST, READ_ONLY),
    "record_complaint": Door("/hubs/{east}/complaints/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "complaint": Door(COMPLAINT, KNOW_ROBIN, READ_ONLY),
    "answer_complaint": Door(f"{COMPLAINT}/answer", REVIEW, REVIEW),
    "say_content": Door(f"{COMPLAINT}/content", REVIEW, REVIEW),
    "complaint_readers": Door(f"{ABOUT_SOMEBODY}/readers", READERS, READERS),
    "stop_reading_complaint": Door(
        f"{ABOUT_SOMEBODY}/readers/{{complaint_reader}}/stop", READ_ONLY, done(READERS)
    ),
}  # fmt: skip
