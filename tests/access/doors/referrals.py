"""Doors of referrals. The police officer of the cast asked East for help; those who run East triage.

Whoever asked reads their own, and no other page: for everybody else it is not there.
"""

from tests.access.doors.outcomes import CAST, KNOW_ROBIN, READ_ONLY, STAFF, TO_SIGN_IN, Door

MANAGERS = {"hub_manager": 200, "service_manager": 200}
OF_EAST = dict.fromkeys(("hub_worker", "key_worker", "performance_officer"), 403)
TRIAGES = dict.fromkeys(CAST, 403) | MANAGERS | TO_SIGN_IN
ASKS = STAFF | dict.fromkeys(("police_officer", "clinician"), 200) | dict.fromkeys(
    ("performance_officer", "governance_lead"), 403
)  # fmt: skip
NOT_THERE = dict.fromkeys(CAST, 404) | TO_SIGN_IN
ASKED = NOT_THERE | {"police_officer": 200}
BOTH = ASKED | MANAGERS
ANSWERS = NOT_THERE | MANAGERS | {"police_officer": 403}
PLACES = NOT_THERE | MANAGERS | OF_EAST
DECIDES = KNOW_ROBIN | OF_EAST

DOORS = {
    "referrals": Door("/referrals", TRIAGES, READ_ONLY),
    "ask_for_help": Door("/referrals/ask", ASKS, ASKS),
    "asked": Door("/referrals/asked", ASKS, READ_ONLY),
    "asked_one": Door("/referrals/asked/{enquiry}", ASKED, READ_ONLY),
    "ask_referrer": Door("/referrals/{enquiry}/question", ANSWERS, ANSWERS),
    "answer_question": Door("/referrals/{enquiry}/answer", BOTH, BOTH),
    "record_response": Door("/referrals/{enquiry}/response", ANSWERS, ANSWERS),
    "pass_on_enquiry": Door("/referrals/{enquiry}/pass-on", PLACES, PLACES),
    "withdraw_enquiry": Door("/referrals/{enquiry}/withdraw", BOTH, BOTH, {"words": "x" * 20_001}),
    "triage": Door("/referrals/{enquiry}/who-is-it", PLACES, PLACES),
    "decide_referral": Door("/young-people/{robin}/records/{referral}/decide", DECIDES, DECIDES),
}  # fmt: skip
