"""Doors of what the police share (one item with handling P, one C for the lead agency), of what is passed to them,
and of the line for the shift.
"""

from tests.access.doors.doing import PRESS
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, STAFF, WRITE_OF_ROBIN, Door

ROBIN, PASSED, ASKED = "/young-people/{robin}", "/police-information/{passed}", "/releases/{release}"
ITEM, LINE = f"{ROBIN}/intelligence/{{item}}", f"{ROBIN}/records/{{shift_line}}"
FORM = (WRITE_OF_ROBIN, WRITE_OF_ROBIN)
#: Nobody of the lead agency shares, grades or answers for the police.
POLICE_ALONE = {who: 403 if status == 200 else status for who, status in WRITE_OF_ROBIN.items()}
#: Those who pass something on, wherever they are.
PASS = STAFF | {"police_officer": 200, "performance_officer": 403, "governance_lead": 403}

DOORS = {
    "intelligence": Door(f"{ROBIN}/intelligence", KNOW_ROBIN, READ_ONLY),
    "share_item": Door(f"{ROBIN}/intelligence/new", POLICE_ALONE, POLICE_ALONE),
    "intelligence_item": Door(ITEM, KNOW_ROBIN, READ_ONLY),
    "review_item": Door(f"{ITEM}/review", POLICE_ALONE, POLICE_ALONE),
    "quote_in_note": Door(f"{ITEM}/quote", *FORM),
    "link_from_item": Door(f"{ITEM}/link", *FORM),
    "write_shift_line": Door(f"{ROBIN}/shift-lines/new", *FORM),
    "end_shift_line": Door(f"{LINE}/shift-line/end", READ_ONLY, PRESS),
    "ask_release": Door(f"{ROBIN}/records/{{with_conditions}}/release", *FORM),
    "release": Door(ASKED, KNOW_ROBIN, READ_ONLY),
    "answer_release": Door(f"{ASKED}/answer", POLICE_ALONE, POLICE_ALONE),
    "publish_released": Door(f"{ASKED}/publish", READ_ONLY, PRESS),
    "pass_information": Door(f"{ROBIN}/police-information/new", *FORM),
    "pass_information_of_place": Door("/hubs/{east}/police-information/new", *FORM),
    "information_passed": Door("/police-information", PASS, READ_ONLY),
    "passed_information": Door(PASSED, WRITE_OF_ROBIN, READ_ONLY),
    "information_form": Door(f"{PASSED}/paper", WRITE_OF_ROBIN, READ_ONLY),
    "say_came_back": Door(f"{PASSED}/came-back", *FORM),
}


def by_token(reads, posts):
    """The endpoints, each by what its page answers."""
    person = "/api/v1/young-people/{robin}"
    item, passed = f"{person}/records/{{item}}", "/api/v1/police-information/{passed}"

    def posted(path, door, status):
        return path, posts(DOORS[door].post, status)

    here = DOORS
    return {
        "api_intelligence": (
            f"{person}/intelligence",
            reads("intelligence", here) | posts(here["share_item"].post, 201),
        ),
        "api_review_item": posted(f"{item}/review-item", "review_item", 200),
        "api_quote_in_note": posted(f"{item}/quote", "quote_in_note", 201),
        "api_link_from_item": posted(f"{item}/link", "link_from_item", 201),
        "api_shift_lines": posted(f"{person}/shift-lines", "write_shift_line", 201),
        "api_end_shift_line": posted(
            f"{person}/records/{{shift_line}}/end-shift-line", "write_shift_line", 200
        ),
        "api_ask_release": posted(f"{person}/records/{{with_conditions}}/release", "ask_release", 201),
        "api_answer_release": posted("/api/v1/releases/{release}/answer", "answer_release", 200),
        "api_publish_released": posted("/api/v1/releases/{released}/publish", "quote_in_note", 201),
        "api_information_passed": ("/api/v1/police-information", reads("information_passed", here)),
        "api_passed_information": (
            passed, reads("passed_information", here) | posts(here["say_came_back"].post, 201),
        ),
        "api_pass_information": posted(f"{person}/police-information", "pass_information", 201),
        "api_pass_information_of_place": posted(
            "/api/v1/hubs/{east}/police-information", "pass_information_of_place", 201
        ),
    }  # fmt: skip
