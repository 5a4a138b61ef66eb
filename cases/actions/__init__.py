from cases.actions.about_me import write_about_me
from cases.actions.allocations import allocate, end_allocation
from cases.actions.asks import (
    answer_ask,
    ask_and_answer,
    ask_specialist,
    drop_ask,
    take_back_ask,
    take_up_ask,
)
from cases.actions.assessments import (
    correct_assessment,
    record_assessment,
    record_not_done,
    take_back_assessment,
    take_back_not_done,
)
from cases.actions.begun import take_back_begun
from cases.actions.care import begin_care, change_legal_status, end_care
from cases.actions.changing_missing import change_missing
from cases.actions.contacts import mark_significant, record_contact, take_back_contact
from cases.actions.covers import cover
from cases.actions.dates import correct_allocation, correct_care, correct_legal_status
from cases.actions.doing import change_action, complete_action, give_action, reopen_action
from cases.actions.education import begin_learning, change_learning, end_learning
from cases.actions.enquiries import (
    answer_question,
    ask_for_help,
    ask_referrer,
    record_response,
    withdraw_enquiry,
)
from cases.actions.formulations import take_back_formulation, write_formulation
from cases.actions.goals import add_goal, change_goal, end_goal, reopen_goal
from cases.actions.how_to_talk import write_how_to_talk
from cases.actions.interventions import record_intervention
from cases.actions.keeping_in_touch import (
    change_keeping_in_touch,
    keep_in_touch,
    take_back_keeping_in_touch,
)
from cases.actions.known_places import add_known_place, change_known_place
from cases.actions.leaving_care import begin_leaving_care
from cases.actions.markings import hand_with_conditions, mark_for_discipline, open_again, seal
from cases.actions.missing import report_missing
from cases.actions.missing_actions import add_missing_action
from cases.actions.missing_profile import write_missing_profile
from cases.actions.missing_taken_back import take_back_missing
from cases.actions.moving import move_to_category
from cases.actions.moving_on import (
    close_referral,
    correct_closing,
    reopen_referral,
    take_back_closing,
    take_back_reopening,
)
from cases.actions.needs import change_need, record_need
from cases.actions.network import (
    add_professional,
    add_relationship,
    change_professional,
    change_relationship,
    end_link,
    undo_end_link,
)
from cases.actions.notes import correct_note, take_back_note, write_note
from cases.actions.passing_on import pass_on_enquiry
from cases.actions.plan_reviews import change_review, review_plan
from cases.actions.plan_scores import score, take_back_score
from cases.actions.plan_steps import add_step, change_step, do_step, drop_step, take_up_step
from cases.actions.quoting import quote_item
from cases.actions.readers import end_reader, name_reader
from cases.actions.referrals import accept_referral, decline_referral, withdraw_referral
from cases.actions.return_talks import answer_return_talk, offer_return_talk, record_return_talk
from cases.actions.returning import record_return, undo_return
from cases.actions.significant import add_significant_event, change_significant_event, lift
from cases.actions.significant_answers import answer_significant_event, take_back_significant_event
from cases.actions.triage import join_referral, register_young_person
from cases.actions.visits import (
    bring_visit_back,
    call_off_visit,
    change_visit,
    end_visit,
    plan_visit,
    start_visit,
)

__all__ = [
    "accept_referral",
    "add_goal",
    "add_known_place",
    "add_missing_action",
    "add_professional",
    "add_relationship",
    "add_significant_event",
    "add_step",
    "allocate",
    "answer_ask",
    "answer_question",
    "answer_return_talk",
    "answer_significant_event",
    "ask_and_answer",
    "ask_for_help",
    "ask_referrer",
    "ask_specialist",
    "begin_care",
    "begin_learning",
    "begin_leaving_care",
    "bring_visit_back",
    "call_off_visit",
    "change_action",
    "change_goal",
    "change_keeping_in_touch",
    "change_known_place",
    "change_learning",
    "change_legal_status",
    "change_missing",
    "change_need",
    "change_professional",
    "change_relationship",
    "change_review",
    "change_significant_event",
    "change_step",
    "change_visit",
    "close_referral",
    "complete_action",
    "correct_allocation",
    "correct_assessment",
    "correct_care",
    "correct_closing",
    "correct_legal_status",
    "correct_note",
    "cover",
    "decline_referral",
    "do_step",
    "drop_ask",
    "drop_step",
    "end_allocation",
    "end_care",
    "end_goal",
    "end_learning",
    "end_link",
    "end_reader",
    "end_visit",
    "give_action",
    "hand_with_conditions",
    "join_referral",
    "keep_in_touch",
    "lift",
    "mark_for_discipline",
    "mark_significant",
    "move_to_category",
    "name_reader",
    "offer_return_talk",
    "open_again",
    "pass_on_enquiry",
    "plan_visit",
    "quote_item",
    "record_assessment",
    "record_contact",
    "record_intervention",
    "record_need",
    "record_not_done",
    "record_response",
    "record_return",
    "record_return_talk",
    "register_young_person",
    "reopen_action",
    "reopen_goal",
    "reopen_referral",
    "report_missing",
    "review_plan",
    "score",
    "seal",
    "start_visit",
    "take_back_ask",
    "take_back_assessment",
    "take_back_begun",
    "take_back_closing",
    "take_back_contact",
    "take_back_formulation",
    "take_back_keeping_in_touch",
    "take_back_missing",
    "take_back_not_done",
    "take_back_note",
    "take_back_reopening",
    "take_back_score",
    "take_back_significant_event",
    "take_up_ask",
    "take_up_step",
    "undo_end_link",
    "undo_return",
    "withdraw_enquiry",
    "withdraw_referral",
    "write_about_me",
    "write_formulation",
    "write_how_to_talk",
    "write_missing_profile",
    "write_note",
]
