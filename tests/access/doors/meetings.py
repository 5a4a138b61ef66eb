"""Doors of a RAISE meeting under way, about Robin: written in by those who may know them, run by who convenes."""

from tests.access.doors.administration import done
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door
from tests.access.doors.safety import CONVENE

ONE = "/raise/{under_way}/meetings/{meeting}"
BOX = f"{ONE}/boxes/{{meeting_box}}"
PRESSED = done(WRITE_OF_ROBIN)
#: Nothing is written: refused in words.
EMPTY = {who: 422 if status == 200 else status for who, status in WRITE_OF_ROBIN.items()}

DOORS = {
    "raise_meeting": Door(ONE, KNOW_ROBIN, READ_ONLY),
    "raise_meeting_changes": Door(f"{ONE}/changes", READ_ONLY, KNOW_ROBIN),
    "keep_paragraph": Door(f"{ONE}/keep", READ_ONLY, EMPTY),
    "write_paragraph": Door(f"{ONE}/write", READ_ONLY, EMPTY),
    "join_versions": Door(f"{BOX}/join", READ_ONLY, PRESSED),
    "strike_paragraph": Door(f"{BOX}/strike", READ_ONLY, PRESSED),
    "put_back_paragraph": Door(f"{BOX}/put-back", READ_ONLY, PRESSED),
    "place_rating": Door(f"{ONE}/scale", READ_ONLY, PRESSED),
    "pass_rating": Door(f"{ONE}/scale/not-mine", READ_ONLY, PRESSED),
    "agree_scale": Door(f"{ONE}/scale/agreed", READ_ONLY, done(CONVENE)),
    "begin_meeting": Door(f"{ONE}/begin", READ_ONLY, done(CONVENE)),
    "record_attendance": Door(f"{ONE}/attendance", CONVENE, done(CONVENE)),
    "close_meeting": Door(f"{ONE}/close", CONVENE, done(CONVENE)),
    "reopen_meeting": Door(f"{ONE}/reopen", READ_ONLY, done(CONVENE)),
}


def by_token(reads, posts):
    """The same to programs."""
    one = "/api/v1/raise/{under_way}/meetings/{meeting}"
    box = f"{one}/paragraphs/{{meeting_box}}"
    listed = reads("raise_meeting", DOORS)
    return {
        "api_raise_paragraphs": (f"{one}/paragraphs", listed | posts(WRITE_OF_ROBIN, 201)),
        "api_raise_paragraph": (box, posts(WRITE_OF_ROBIN, 200)),
        "api_join_versions": (f"{box}/join", posts(WRITE_OF_ROBIN, 200)),
        "api_strike_paragraph": (f"{box}/strike", posts(WRITE_OF_ROBIN, 200)),
        "api_raise_ratings": (f"{one}/ratings", listed | posts(WRITE_OF_ROBIN, 200)),
        "api_pass_rating": (f"{one}/ratings/not-mine", posts(WRITE_OF_ROBIN, 200)),
        "api_agree_scale": (f"{one}/scale", posts(CONVENE, 200)),
        "api_begin_raise": (f"{one}/begin", posts(CONVENE, 200)),
        "api_raise_attendance": (f"{one}/attendance", posts(CONVENE, 200)),
        "api_close_raise_meeting": (f"{one}/close", posts(CONVENE, 200)),
    }
