"""Doors of what comes of a RAISE: answers, what is asked of us, whether it helped, the end of it."""

from tests.access.doors.administration import ABSENT, done
from tests.access.doors.outcomes import CAST, KNOW_ROBIN, READ_ONLY, TO_SIGN_IN, WRITE_OF_ROBIN, Door
from tests.access.doors.safety import CONVENE

#: Whose role writes in a RAISE, whoever they know.
JOIN = (
    dict.fromkeys(CAST, 200)
    | dict.fromkeys(("performance_officer", "governance_lead", "leaver", "without_worker"), 403)
    | TO_SIGN_IN
)
RUNS = (
    dict.fromkeys(CAST, 403)
    | dict.fromkeys(("key_worker", "hub_manager", "service_manager"), 200)
    | TO_SIGN_IN
)
ONE, OF = "/raise/actions/{our_action}", "/raise/{acted_on}"
MEETING = f"{OF}/meetings/{{evaluated}}/evaluation"
PRESSED = done(WRITE_OF_ROBIN)

DOORS = {
    "asked_of_us": Door("/raise/asked-of-us", JOIN, READ_ONLY),
    "answer_several": Door("/raise/asked-of-us/answer", READ_ONLY, JOIN),
    "raise_by_agency": Door("/raise/by-agency", RUNS, READ_ONLY),
    "raise_action": Door(ONE, KNOW_ROBIN, READ_ONLY),
    "accept_raise_action": Door(f"{ONE}/accept", READ_ONLY, PRESSED),
    "decline_raise_action": Door(f"{ONE}/decline", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "pass_on_raise_action": Door(f"{ONE}/pass-on", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "finish_raise_action": Door(f"{ONE}/done", WRITE_OF_ROBIN, PRESSED),
    "reopen_raise_action": Door(f"{ONE}/not-done", READ_ONLY, PRESSED),
    "move_raise_action": Door(f"{ONE}/day", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "chase_raise_action": Door("/raise/actions/{their_action}/again", READ_ONLY, PRESSED),
    "raise_actions_of": Door(f"{OF}/actions", KNOW_ROBIN, READ_ONLY),
    "add_raise_action": Door(f"{OF}/actions/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "answer_by_link": Door("/answer/nobodys", ABSENT, ABSENT),
    "evaluate_raise": Door(MEETING, WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "take_back_evaluation": Door(f"{MEETING}/{{raise_evaluation}}/undo", READ_ONLY, PRESSED),
    "close_series": Door(f"{OF}/close", CONVENE, CONVENE),
    "reopen_series": Door(f"{OF}/close/undo", READ_ONLY, done(CONVENE)),
}


def by_token(reads, posts):
    """The same to programs."""
    of, one = "/api/v1/raise/{acted_on}", "/api/v1/raise/actions/{our_action}"
    whole = "/api/v1/raise/{acted_group}/meetings/{evaluated}/evaluation"
    acts = reads("raise_actions_of", DOORS) | posts(WRITE_OF_ROBIN, 201)
    return {
        "api_asked_of_us": ("/api/v1/raise/asked-of-us", reads("asked_of_us", DOORS)),
        "api_raise_actions": (f"{of}/actions", acts),
        "api_answer_raise_action": (f"{one}/answer", posts(WRITE_OF_ROBIN, 200)),
        "api_move_raise_action": (f"{one}/day", posts(WRITE_OF_ROBIN, 200)),
        "api_chase_raise_action": ("/api/v1/raise/actions/{their_action}/again", posts(WRITE_OF_ROBIN, 200)),
        "api_evaluate_raise": (f"{of}/meetings/{{evaluated}}/evaluations", posts(WRITE_OF_ROBIN, 201)),
        "api_evaluate_whole": (whole, posts(WRITE_OF_ROBIN, 201)),
        "api_close_series": (f"{of}/close", posts(CONVENE, 200)),
    }
