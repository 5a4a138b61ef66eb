"""Doors of asking for a RAISE about Robin, its answer, and preparing a meeting about them."""

from tests.access.doors.administration import done
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door
from tests.access.doors.raise_actions import JOIN
from tests.access.doors.safety import CONVENE

#: A partner without an agreement in force has nothing to add.
ASK = JOIN | dict.fromkeys(("police_officer", "clinician"), 403)
#: Accepting asks for nothing; of a day that is none it says so.
NOT_A_DAY = {"planned_for_0": "whenever"}
ONE, OF = "/raise/asks/{raise_ask}", "/raise/{planned_raise}"
MEETING, OFF = f"{OF}/meetings/{{planned}}", "/raise/{off_raise}/meetings/{off}/plan"

DOORS = {
    "raise_desk": Door("/raise", JOIN, READ_ONLY),
    "raise_of_person": Door("/young-people/{robin}/raise", KNOW_ROBIN, READ_ONLY),
    "ask_for_raise": Door("/raise/ask", ASK, ASK),
    "raise_ask": Door(ONE, KNOW_ROBIN, READ_ONLY),
    "accept_raise": Door(f"{ONE}/accept", CONVENE, CONVENE, NOT_A_DAY),
    "decline_raise": Door(f"{ONE}/decline", CONVENE, CONVENE),
    "undecline_raise": Door(f"{ONE}/ask-again", READ_ONLY, done(CONVENE)),
    "raise_series": Door(OF, KNOW_ROBIN, READ_ONLY),
    "raise_brief": Door(f"{OF}/brief", KNOW_ROBIN, READ_ONLY),
    "plan_raise_meeting": Door(f"{OF}/plan", CONVENE, CONVENE),
    "planned_meeting": Door(f"{MEETING}/plan", KNOW_ROBIN, KNOW_ROBIN),
    "meeting_calendar": Door(f"{MEETING}/calendar", KNOW_ROBIN, READ_ONLY),
    "replan_raise_meeting": Door(f"{MEETING}/plan/change", CONVENE, CONVENE),
    "cancel_raise_meeting": Door(f"{OFF}/cancel", CONVENE, CONVENE),
    "uncancel_raise_meeting": Door(f"{OFF}/bring-back", READ_ONLY, done(CONVENE)),
    "invite_to_raise": Door(f"{MEETING}/invite", CONVENE, CONVENE),
    "withdraw_raise_invitation": Door(
        f"{MEETING}/invite/{{raise_invitation}}/withdraw", READ_ONLY, done(CONVENE)
    ),
    "raise_parts": Door(f"{MEETING}/parts", KNOW_ROBIN, READ_ONLY),
    "write_part": Door(f"{MEETING}/parts/{{planned_about}}", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
}


def by_token(reads, posts):
    """The same to programs."""
    one, of, met = (f"/api/v1{path}" for path in (ONE, OF, MEETING))
    invitation = "/api/v1/raise/invitations/{raise_invitation}"
    own = {who: 403 if status in (200, 201) else status for who, status in WRITE_OF_ROBIN.items()}
    return {
        "api_raise_asks": ("/api/v1/raise/asks", reads("raise_desk", DOORS) | posts(ASK, 201)),
        "api_raise_ask": (one, reads("raise_ask", DOORS)),
        "api_accept_raise": (f"{one}/accept", posts(CONVENE, 200)),
        "api_decline_raise": (f"{one}/decline", posts(CONVENE, 200)),
        "api_raise_series": (of, reads("raise_series", DOORS)),
        "api_plan_raise_meeting": ("/api/v1/raise/{fresh_raise}/meetings", posts(CONVENE, 201)),
        "api_replan_raise_meeting": (f"{met}/plan", posts(CONVENE, 200)),
        "api_cancel_raise_meeting": (f"{met}/cancel", posts(CONVENE, 200)),
        "api_invite_to_raise": (f"{met}/invite", posts(CONVENE, 200)),
        "api_raise_parts": (f"{met}/parts", reads("raise_parts", DOORS) | posts(WRITE_OF_ROBIN, 200)),
        "api_withdraw_invitation": (f"{invitation}/withdraw", posts(CONVENE, 200)),
        "api_answer_invitation": (f"{invitation}/answer", posts(own, 200)),
    }
