"""Doors of the API: a browser, whoever is signed in, gets nothing there.

What tokens get, `BY_TOKEN`, is what the page that asks the same gets, but that nobody is sent anywhere and whoever
is not at work has no token.
"""

from tests.access.doors.cases import DOORS as OF_CASES
from tests.access.doors.communication import DOORS as OF_LEARNING
from tests.access.doors.doing import DOORS as OF_DOING
from tests.access.doors.key_work import DOORS as OF_KEY_WORK
from tests.access.doors.moving_on import DOORS as OF_MOVING_ON
from tests.access.doors.network import DOORS as OF_NETWORK
from tests.access.doors.outcomes import CAST, Door
from tests.access.doors.pages import DOORS as OF_PAGES
from tests.access.doors.plan import DOORS as OF_PLAN
from tests.access.doors.referrals import DOORS as OF_REFERRALS
from tests.access.doors.sharing import DOORS as OF_SHARING
from tests.access.doors.significant import DOORS as OF_EVENTS
from tests.access.doors.support import DOORS as OF_SUPPORT

REFUSED = dict.fromkeys(CAST, 401)
WITHOUT_TOKEN = dict.fromkeys(("nobody", "leaver", "without_worker"), 401)
PERSON = "/api/v1/young-people/{robin}"


def reads(page, doors=OF_PAGES):
    outcomes = doors[page].get | WITHOUT_TOKEN
    return {"get": outcomes, "head": outcomes}


def posts(outcomes, done):
    """A form that is shown, or sends on, is something done."""
    return {
        "post": {who: done if status < 400 else status for who, status in outcomes.items()} | WITHOUT_TOKEN
    }


ME = dict.fromkeys(CAST, 200) | WITHOUT_TOKEN
#: Path, and for each method that there is who gets what; all other methods are 405.
BY_TOKEN = {
    "api_me": ("/api/v1/me", {"get": ME, "head": ME}),
    "api_asked": ("/api/v1/asked", reads("asked", OF_REFERRALS) | posts(OF_REFERRALS["ask_for_help"].post, 201)),
    "api_people": ("/api/v1/young-people", reads("find")),
    "api_find": ("/api/v1/young-people/find", posts(OF_PAGES["find"].post, 200)),
    "api_person": (PERSON, reads("person")),
    "api_records": (f"{PERSON}/records", reads("chronology")),
    "api_record": (f"{PERSON}/records/{{note}}", reads("record")),
    "api_versions": (f"{PERSON}/records/{{note}}/versions", reads("record")),
    "api_shares": (
        f"{PERSON}/shares", reads("sharing", OF_SHARING) | posts(OF_SHARING["start_sharing"].post, 201),
    ),
    "api_stop_share": (
        f"{PERSON}/shares/{{share}}/stop", posts(OF_SHARING["stop_sharing"].post, 200),
    ),
    "api_significant_events": (
        f"{PERSON}/significant-events",
        reads("significant_events", OF_EVENTS) | posts(OF_EVENTS["add_significant_event"].post, 201),
    ),
    "api_change_significant_event": (
        f"{PERSON}/records/{{event}}/change-significant-event",
        posts(OF_EVENTS["change_significant_event"].post, 201),
    ),
    "api_answer_significant_event": (
        f"{PERSON}/records/{{unanswered}}/answer-significant-event",
        posts(OF_EVENTS["answer_significant_event"].post, 200),
    ),
    "api_trail": (f"{PERSON}/trail", reads("who_looked")),
    "api_asks": (f"{PERSON}/asks", posts(OF_SUPPORT["ask_specialist"].post, 201)),
    "api_answer": (f"{PERSON}/records/{{ask}}/answer", posts(OF_SUPPORT["answer_ask"].post, 200)),
    "api_drop_ask": (
        f"{PERSON}/records/{{ask}}/no-longer-needed", posts(OF_SUPPORT["drop_ask"].post, 200),
    ),
    "api_interventions": (f"{PERSON}/interventions", posts(OF_SUPPORT["record_intervention"].post, 201)),
    "api_formulations": (f"{PERSON}/formulations", posts(OF_SUPPORT["write_formulation"].post, 201)),
    "api_correct_note": (
        f"{PERSON}/records/{{to_correct}}/correct", posts(OF_CASES["correct_note"].post, 201),
    ),
    "api_notes": (f"{PERSON}/notes", posts(OF_CASES["write_note"].post, 201)),
    "api_allocations": (f"{PERSON}/allocations", posts(OF_KEY_WORK["add_to_team"].post, 201)),
    "api_covers": (f"{PERSON}/covers", posts(OF_KEY_WORK["cover_key_worker"].post, 201)),
    "api_end_allocation": (
        f"{PERSON}/records/{{allocation}}/end-work", posts(OF_KEY_WORK["end_allocation"].post, 200),
    ),
    "api_care": (f"{PERSON}/care", posts(OF_KEY_WORK["begin_care"].post, 201)),
    "api_begin_leaving_care": (
        f"{PERSON}/care/at-18", posts(OF_MOVING_ON["begin_leaving_care"].post, 201),
    ),
    "api_end_care": (f"{PERSON}/records/{{care}}/end-care", posts(OF_KEY_WORK["end_care"].post, 200)),
    "api_change_legal_status": (
        f"{PERSON}/records/{{care}}/legal-status", posts(OF_KEY_WORK["change_legal_status"].post, 201),
    ),
    "api_pass_on_enquiry": (
        "/api/v1/asked/{enquiry}/pass-on", posts(OF_REFERRALS["pass_on_enquiry"].post, 200),
    ),
    # asked by somebody who is none of the cast
    **{
        f"api_{name}": (
            f"/api/v1/asked/{{enquiry}}/{way}",
            {"post": posts(OF_REFERRALS[name].post, done)["post"] | {"police_officer": 404}},
        )
        for name, way, done in (
            ("ask_referrer", "question", 201), ("answer_question", "answer", 200),
            ("record_response", "response", 200),
        )
    },
    "api_leave": ("/api/v1/workers/{worker}/leave", posts(OF_KEY_WORK["record_leave"].post, 201)),
    "api_end_leave": ("/api/v1/leave/{leave}/end", posts(OF_KEY_WORK["end_leave"].post, 200)),
    "api_correct_care": (f"{PERSON}/records/{{care}}/care-days", posts(OF_LEARNING["correct_care"].post, 200)),
    "api_correct_legal_status": (
        f"{PERSON}/records/{{legal}}/legal-status-day", posts(OF_LEARNING["correct_legal_status"].post, 200),
    ),
    "api_correct_closing": (
        f"{PERSON}/records/{{closed_referral}}/closing", posts(OF_MOVING_ON["correct_closing"].post, 200),
    ),
    "api_correct_allocation": (
        f"{PERSON}/records/{{allocation}}/work-days", posts(OF_LEARNING["correct_allocation"].post, 200),
    ),
    "api_how_to_talk": (
        f"{PERSON}/how-to-talk", reads("needs", OF_LEARNING) | posts(OF_LEARNING["write_how_to_talk"].post, 201),
    ),
    "api_needs": (f"{PERSON}/needs", reads("needs", OF_LEARNING) | posts(OF_LEARNING["record_need"].post, 201)),
    "api_change_need": (f"{PERSON}/records/{{need}}/need", posts(OF_LEARNING["change_need"].post, 200)),
    "api_learning": (
        f"{PERSON}/school-college-work",
        reads("learning", OF_LEARNING) | posts(OF_LEARNING["begin_learning"].post, 201),
    ),
    "api_end_learning": (
        f"{PERSON}/records/{{learning}}/end-school-college-work", posts(OF_LEARNING["end_learning"].post, 200),
    ),
    "api_change_learning": (
        f"{PERSON}/records/{{learning}}/school-college-work", posts(OF_LEARNING["change_learning"].post, 200),
    ),
    "api_contacts": (f"{PERSON}/contacts", posts(OF_CASES["record_contact"].post, 201)),
    **{
        f"api_{name}_referral": (
            f"{PERSON}/records/{{pending}}/{name}", posts(OF_REFERRALS["decide_referral"].post, 200),
        )
        for name in ("accept", "decline", "withdraw")
    },
    "api_close_referral": (
        f"{PERSON}/records/{{open_referral}}/close", posts(OF_MOVING_ON["close_referral"].post, 200),
    ),
    "api_reopen_referral": (
        f"{PERSON}/records/{{closed_referral}}/open-again", posts(OF_MOVING_ON["reopen_referral"].post, 201),
    ),
    "api_keep_in_touch": (f"{PERSON}/keeping-in-touch", posts(OF_MOVING_ON["keep_in_touch"].post, 201)),
    "api_change_keeping_in_touch": (
        f"{PERSON}/records/{{keeping}}/keeping-in-touch",
        posts(OF_MOVING_ON["change_keeping_in_touch"].post, 200),
    ),
    "api_assessments": (f"{PERSON}/assessments", posts(OF_MOVING_ON["record_assessment"].post, 201)),
    "api_correct_assessment": (
        f"{PERSON}/records/{{assessment}}/scores", posts(OF_MOVING_ON["correct_assessment"].post, 200),
    ),
    "api_not_done": (f"{PERSON}/assessments/not-done", posts(OF_MOVING_ON["record_not_done"].post, 201)),
    "api_relationships": (
        f"{PERSON}/relationships", reads("network", OF_NETWORK) | posts(OF_NETWORK["add_relationship"].post, 201),
    ),
    "api_professionals": (
        f"{PERSON}/professionals", reads("network", OF_NETWORK) | posts(OF_NETWORK["add_professional"].post, 201),
    ),
    "api_change_relationship": (
        f"{PERSON}/records/{{relationship}}/relationship", posts(OF_NETWORK["change_relationship"].post, 200),
    ),
    "api_change_professional": (
        f"{PERSON}/records/{{professional}}/professional", posts(OF_NETWORK["change_professional"].post, 200),
    ),
    "api_end_link": (f"{PERSON}/records/{{relationship}}/over", posts(OF_NETWORK["end_link"].post, 200)),
    "api_due": ("/api/v1/due", reads("due", OF_DOING)),
    "api_due_of": (f"{PERSON}/due", reads("due_of", OF_DOING)),
    "api_actions": (f"{PERSON}/to-do", posts(OF_DOING["give_action"].post, 201)),
    "api_visits": (f"{PERSON}/visits", posts(OF_DOING["plan_visit"].post, 201)),
    **{
        f"api_{name}": (f"{PERSON}/records/{{to_do}}/{way}", posts(OF_DOING[name].post, 200))
        for name, way in (
            ("change_action", "change-what-is-due"), ("complete_action", "done"), ("reopen_action", "not-done"),
        )
    },
    # a visit is for whoever goes, here the hub manager; one that has not begun has no end
    "api_end_visit": (f"{PERSON}/records/{{visit}}/back", posts(OF_DOING["end_visit"].post, 400)),
    **{
        f"api_{name}": (
            f"{PERSON}/records/{{visit}}/{way}",
            {"post": posts(OF_DOING[name].post, 400)["post"] | {"hub_manager": 200}},
        )
        for name, way in (
            ("change_visit", "change-visit"), ("start_visit", "set-out"), ("call_off_visit", "call-off"),
            ("bring_visit_back", "bring-visit-back"),
        )
    },
    "api_plan": (f"{PERSON}/plan", reads("plan", OF_PLAN)),
    "api_about_me": (f"{PERSON}/plan/about-me", posts(OF_PLAN["write_about_me"].post, 201)),
    "api_goals": (f"{PERSON}/plan/goals", posts(OF_PLAN["add_goal"].post, 201)),
    "api_scores": (f"{PERSON}/plan/scores", posts(OF_PLAN["score_scale"].post, 201)),
    "api_plan_reviews": (f"{PERSON}/plan/reviews", posts(OF_PLAN["review_plan"].post, 201)),
    "api_steps": (f"{PERSON}/records/{{goal}}/steps", posts(OF_PLAN["add_step"].post, 201)),
    **{
        f"api_{name}": (f"{PERSON}/records/{{{of}}}/{name.replace('_', '-')}", posts(OF_PLAN[name].post, 200))
        for of, name in (
            ("goal", "change_goal"), ("goal", "end_goal"), ("goal", "reopen_goal"), ("step", "change_step"),
            ("step", "do_step"), ("step", "drop_step"), ("step", "take_up_step"), ("review", "change_review"),
        )
    },
}  # fmt: skip

DOORS = {name: Door(path, REFUSED, REFUSED) for name, (path, _) in BY_TOKEN.items()}
