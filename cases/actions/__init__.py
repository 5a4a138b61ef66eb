from cases.actions.allocations import allocate, end_allocation
from cases.actions.care import begin_care, change_legal_status, end_care
from cases.actions.contacts import mark_significant, record_contact, take_back_contact
from cases.actions.covers import cover
from cases.actions.enquiries import (
    answer_question,
    ask_for_help,
    ask_referrer,
    record_response,
    withdraw_enquiry,
)
from cases.actions.markings import hand_with_conditions, mark_for_discipline, open_again, seal
from cases.actions.moving import move_to_category
from cases.actions.notes import correct_note, take_back_note, write_note
from cases.actions.readers import end_reader, name_reader
from cases.actions.referrals import accept_referral, decline_referral, withdraw_referral
from cases.actions.triage import join_referral, register_young_person

__all__ = [
    "accept_referral",
    "allocate",
    "answer_question",
    "ask_for_help",
    "ask_referrer",
    "begin_care",
    "change_legal_status",
    "correct_note",
    "cover",
    "decline_referral",
    "end_allocation",
    "end_care",
    "end_reader",
    "hand_with_conditions",
    "join_referral",
    "mark_for_discipline",
    "mark_significant",
    "move_to_category",
    "name_reader",
    "open_again",
    "record_contact",
    "record_response",
    "register_young_person",
    "seal",
    "take_back_contact",
    "take_back_note",
    "withdraw_enquiry",
    "withdraw_referral",
    "write_note",
]
