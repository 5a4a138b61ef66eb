"""Doors of the API: a browser, whoever is signed in, gets nothing there.

What tokens get, `BY_TOKEN`, is what the page that asks the same gets, but that nobody is sent anywhere and whoever
is not at work has no token.
"""

from tests.access.doors.board import DOORS as OF_BOARD
from tests.access.doors.cases import DOORS as OF_CASES
from tests.access.doors.communication import DOORS as OF_LEARNING
from tests.access.doors.days import DOORS as OF_DAYS
from tests.access.doors.doing import DOORS as OF_DOING
from tests.access.doors.house import by_token as of_house
from tests.access.doors.incidents import DOORS as OF_INCIDENTS
from tests.access.doors.intelligence import by_token as of_intelligence
from tests.access.doors.key_work import DOORS as OF_KEY_WORK
from tests.access.doors.meetings import by_token as of_meetings
from tests.access.doors.missing import DOORS as OF_MISSING
from tests.access.doors.moving_on import DOORS as OF_MOVING_ON
from tests.access.doors.network import DOORS as OF_NETWORK
from tests.access.doors.offers import DOORS as OF_OFFERS
from tests.access.doors.out import DOORS as OF_OUT
from tests.access.doors.outcomes import CAST, Door
from tests.access.doors.pages import DOORS as OF_PAGES
from tests.access.doors.placements import DOORS as OF_HUB
from tests.access.doors.plan import DOORS as OF_PLAN
from tests.access.doors.raise_actions import by_token as of_raise_actions
from tests.access.doors.raise_asking import by_token as of_raise_asking
from tests.access.doors.referrals import DOORS as OF_REFERRALS
from tests.access.doors.safety import by_token as of_safety
from tests.access.doors.sharing import DOORS as OF_SHARING
from tests.access.doors.shifts import DOORS as OF_SHIFTS
from tests.access.doors.significant import DOORS as OF_EVENTS
from tests.access.doors.stays import DOORS as OF_STAYS
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
    "api_missing": (f"{PERSON}/missing", posts(OF_MISSING["report_missing"].post, 201)),
    "api_missing_profile": (f"{PERSON}/if-missing", posts(OF_MISSING["write_missing_profile"].post, 201)),
    "api_known_places": (f"{PERSON}/known-places", posts(OF_MISSING["add_known_place"].post, 201)),
    **{
        f"api_{name}": (f"{PERSON}/records/{{{about}}}/{way}", posts(OF_MISSING[door].post, done))
        for name, door, about, way, done in (
            ("change_missing", "change_missing", "away", "missing", 200),
            ("missing_actions", "add_missing_action", "away", "missing-lines", 201),
            ("record_return", "record_return", "away", "returned", 200),
            ("return_talks", "offer_return_talk", "back", "return-talks", 201),
            ("answer_return_talk", "answer_return_talk", "talk", "talk-answer", 200),
            ("record_return_talk", "record_return_talk", "talk", "talk-held", 200),
            ("change_known_place", "change_known_place", "known_place", "known-place", 200),
        )
    },
    "api_log": ("/api/v1/hubs/{east}/log", posts(OF_DAYS["write_log"].post, 201)),
    "api_look_in": ("/api/v1/hubs/{east}/night-rounds", posts(OF_DAYS["look_in"].post, 201)),
    "api_set_house_nights": (
        "/api/v1/hubs/{east}/night-interval", posts(OF_DAYS["set_house_nights"].post, 200),
    ),
    "api_visitors": (
        "/api/v1/hubs/{east}/visitors", reads("visitors_book", OF_DAYS) | posts(OF_DAYS["let_in"].post, 201),
    ),
    "api_let_out": ("/api/v1/visitors/{came}/left", posts(OF_DAYS["let_out"].post, 200)),
    "api_change_visitor": ("/api/v1/visitors/{came}/change", posts(OF_DAYS["change_visitor"].post, 200)),
    "api_set_night_interval": (f"{PERSON}/night-interval", posts(OF_DAYS["set_night_interval"].post, 201)),
    "api_medicines": (f"{PERSON}/medicines", posts(OF_DAYS["begin_medicine"].post, 201)),
    "api_money": (f"{PERSON}/money", posts(OF_DAYS["keep_money"].post, 201)),
    "api_confirm_line": (f"{PERSON}/records/{{line}}/second-initials", posts(OF_DAYS["confirm_given"].post, 200)),
    **{
        f"api_{name}": (f"{PERSON}/records/{{{about}}}/{way}", posts(OF_DAYS[name].post, done))
        for name, about, way, done in (
            ("correct_log", "entry", "log-correction", 200), ("correct_check", "check", "night-check", 200),
            ("change_medicine", "medicine", "medicine", 200), ("end_medicine", "medicine", "end-medicine", 200),
            ("give_medicine", "medicine", "give", 201), ("move_stock", "medicine", "stock", 201),
            ("put_given_right", "line", "given", 201), ("put_money_right", "money", "money", 201),
        )
    },
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
    "api_occupancy": ("/api/v1/occupancy", reads("occupancy", OF_BOARD)),
    "api_hub_nights": ("/api/v1/hubs/{east}/nights", reads("bed_board", OF_BOARD)),
    "api_offers": (f"{PERSON}/offers", posts(OF_OFFERS["offer_place"].post, 201)),
    **{
        f"api_{name}": (f"{PERSON}/records/{{{about}}}/{way}", posts(OF_OFFERS[name].get, done))
        for name, about, way, done in (
            ("write_impact", "matching", "what-it-would-mean", 200), ("keep_place", "matching", "keep-the-bed", 200),
            ("answer_offer", "offered", "answer-to-offer", 200),
            ("look_back", "moved", "look-back", 201),
            ("review_keep_apart", "apart", "kept-apart/look-again", 200),
            ("end_keep_apart", "apart", "kept-apart/end", 200),
        )
    },
    "api_move_in_by_offer": (f"{PERSON}/records/{{accepted}}/moves-in", posts(OF_OFFERS["move_in"].get, 200)),
    "api_make_offer": (f"{PERSON}/records/{{thought}}/offer-it", posts(OF_OFFERS["keep_place"].get, 200)),
    "api_say_of_joining": (
        f"{PERSON}/records/{{with_resident}}/residents", posts(OF_OFFERS["say_of_joining"].post, 201),
    ),
    "api_admit_tonight": (f"{PERSON}/emergency", posts(OF_OFFERS["live_at"].post, 201)),
    "api_keep_apart": (f"{PERSON}/kept-apart", posts(OF_OFFERS["keep_apart"].post, 201)),
    "api_places": (
        "/api/v1/places", reads("places", OF_OFFERS) | posts(OF_OFFERS["add_place"].post, 201),
    ),
    "api_change_place": ("/api/v1/places/{place}/change", posts(OF_OFFERS["change_place"].post, 200)),
    "api_close_place": ("/api/v1/places/{place}/close", posts(OF_OFFERS["close_place"].post, 200)),
    "api_relief": ("/api/v1/places/{place}/relief", posts(OF_OFFERS["add_relief"].post, 201)),
    "api_end_relief": ("/api/v1/relief/{relief}/end", posts(OF_OFFERS["end_relief"].post, 200)),
    "api_live_at": (f"{PERSON}/home-beside-the-hubs", posts(OF_OFFERS["live_at"].post, 201)),
    "api_stays": (f"{PERSON}/stays", reads("homes", OF_STAYS) | posts(OF_STAYS["admit"].post, 201)),
    "api_begin_stay": (f"{PERSON}/homes", posts(OF_STAYS["begin_stay"].post, 201)),
    "api_hold_bed": (f"{PERSON}/kept-beds", posts(OF_STAYS["keep_a_bed"].post, 201)),
    **{
        f"api_{name}": (f"{PERSON}/records/{{{about}}}/{way}", posts(OF_STAYS["leave"].post, 200))
        for name, about, way in (
            ("arrive", "awaited", "arrived"), ("did_not_arrive", "awaited", "did-not-arrive"),
            ("extend_stay", "lives", "longer"), ("move_bed", "lives", "room"), ("leave_home", "lives", "leaves"),
            ("say_left", "to_leave", "left"), ("correct_stay", "lives", "stay"),
            ("extend_hold", "kept", "keep-longer"), ("end_hold", "kept", "keep-no-longer"),
            ("come_back_to_bed", "kept", "back-in-bed"),
        )
    },
    "api_hub_incidents": (
        "/api/v1/hubs/{east}/incidents",
        reads("incidents", OF_INCIDENTS) | posts(OF_INCIDENTS["record_incident"].post, 201),
    ),
    "api_hub_complaints": (
        "/api/v1/hubs/{east}/complaints",
        reads("complaints", OF_INCIDENTS) | posts(OF_INCIDENTS["record_complaint"].post, 201),
    ),
    "api_complaint_readers": (
        "/api/v1/complaints/{complaint_about_somebody}/readers",
        posts(OF_INCIDENTS["complaint_readers"].post, 200),
    ),
    **{
        f"api_{name}": (f"{PERSON}/records/{{{about}}}/{way}", posts(OF_INCIDENTS[door].post, done))
        for name, door, about, way, done in (
            ("accounts", "write_account", "incident_part", "accounts", 201),
            ("measures_used", "record_measure", "incident_part", "measures-used", 201),
            ("putting_right", "record_putting_right", "incident_part", "put-right", 201),
            ("sign_measure", "sign_measure", "measure_used", "sign-measure", 200),
            ("confirm_talk", "confirm_talk", "measure_used", "talked-about", 200),
            ("decide_to_notify", "decide_to_notify", "incident_part", "notify", 200),
            ("record_notice", "record_notice", "incident_part", "told", 200),
            ("review_incident", "review_incident", "decided_part", "review-incident", 200),
            ("reopen_incident", "reopen_incident", "closed_part", "reopen-incident", 200),
            ("answer_complaint", "answer_complaint", "complaint_part", "answer-complaint", 200),
        )
    },
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
    "api_out_now": ("/api/v1/hubs/{east}/out", reads("hub", OF_HUB)),
    "api_go_out": (f"{PERSON}/out", posts(OF_OUT["go_out"].post, 201)),
    "api_come_back": (f"{PERSON}/records/{{out}}/in-again", posts(OF_OUT["come_back"].post, 200)),
    "api_correct_out": (f"{PERSON}/records/{{out}}/change-out", posts(OF_OUT["correct_out"].post, 200)),
    "api_shifts": (
        "/api/v1/hubs/{east}/shifts", reads("shifts", OF_SHIFTS) | posts(OF_SHIFTS["add_shift"].post, 201),
    ),
    "api_record_worked_shift": (
        "/api/v1/hubs/{east}/shifts/worked", posts(OF_SHIFTS["record_worked_shift"].post, 201),
    ),
    "api_copy_week": ("/api/v1/hubs/{east}/shifts/copy", posts(OF_SHIFTS["copy_week"].post, 200)),
    "api_begin_shift": ("/api/v1/hubs/{east}/shifts/begin", posts(OF_SHIFTS["begin_shift"].post, 200)),
    **{
        f"api_{name}": (f"/api/v1/shifts/{{{about}}}/{way}", posts(OF_SHIFTS[door].post, 200))
        for name, door, about, way in (
            ("change_shift", "change_shift", "shift", "change"),
            ("take_off_shift", "take_off_shift", "shift", "take-off"),
            ("bring_shift_back", "undo_take_off_shift", "shift", "bring-back"),
            ("put_shift_right", "put_shift_right", "shift", "put-right"), ("begin_for", "begin_for", "sent", "here"),
            ("end_shift", "end_shift", "sent_here", "end"),
        )
    },
    **of_meetings(reads, posts),
    **of_raise_actions(reads, posts),
    **of_raise_asking(reads, posts),
    **of_safety(posts),
    **of_house(reads, posts),
    **of_intelligence(reads, posts),
}  # fmt: skip

DOORS = {name: Door(path, REFUSED, REFUSED) for name, (path, _) in BY_TOKEN.items()}
