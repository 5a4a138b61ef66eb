"""All verbs of RAISE. Pages, API and demo import them from here."""

from raise_meetings.actions.adding import add_paragraph
from raise_meetings.actions.answer_links import answer_by_link, make_answer_links
from raise_meetings.actions.answering import accept_raise_action, decline_raise_action, pass_on_raise_action
from raise_meetings.actions.asking import ask_for_raise
from raise_meetings.actions.attending import Came, record_attendance, record_own_say
from raise_meetings.actions.calling_off import cancel_meeting, uncancel_meeting
from raise_meetings.actions.came_back import say_came_back
from raise_meetings.actions.chasing import chase_raise_action
from raise_meetings.actions.closing import close_series, reopen_series
from raise_meetings.actions.completing import complete_raise_action, reopen_raise_action
from raise_meetings.actions.deciding import accept_raise, begin_raise, decline_raise, undecline_raise
from raise_meetings.actions.describing import describe_paragraph
from raise_meetings.actions.due_days import change_due_of_raise_action
from raise_meetings.actions.ending import close_meeting, reopen_meeting
from raise_meetings.actions.evaluating import evaluate_raise, take_back_evaluation
from raise_meetings.actions.evaluating_places import evaluate_whole
from raise_meetings.actions.information import pass_information
from raise_meetings.actions.intelligence import share_item
from raise_meetings.actions.inviting import answer_invitation, invite, withdraw_invitation
from raise_meetings.actions.links import link_from_item
from raise_meetings.actions.opening import begin_meeting
from raise_meetings.actions.packs import circulate_minutes, open_pack, print_pack
from raise_meetings.actions.planning import call_meeting, plan_meeting, replan_meeting
from raise_meetings.actions.proposing import propose_raise, propose_raises
from raise_meetings.actions.quoting import quote_in_note
from raise_meetings.actions.rating import agree_scale, pass_rating, place_rating
from raise_meetings.actions.releasing import answer_release, ask_release, publish_released
from raise_meetings.actions.reviewing import review_item
from raise_meetings.actions.safety import take_back_safety_plan, write_safety_plan
from raise_meetings.actions.saying_part import say_part
from raise_meetings.actions.sending import send_raise_invitation
from raise_meetings.actions.sending_packs import send_pack
from raise_meetings.actions.shift_lines import end_shift_line, write_shift_line
from raise_meetings.actions.striking import put_back_paragraph, strike_paragraph
from raise_meetings.actions.taking_on import add_raise_action
from raise_meetings.actions.together import answer_together
from raise_meetings.actions.writing import join_versions, write_paragraph

__all__ = [
    "Came",
    "accept_raise",
    "accept_raise_action",
    "add_paragraph",
    "add_raise_action",
    "agree_scale",
    "answer_by_link",
    "answer_invitation",
    "answer_release",
    "answer_together",
    "ask_for_raise",
    "ask_release",
    "begin_meeting",
    "begin_raise",
    "call_meeting",
    "cancel_meeting",
    "change_due_of_raise_action",
    "chase_raise_action",
    "circulate_minutes",
    "close_meeting",
    "close_series",
    "complete_raise_action",
    "decline_raise",
    "decline_raise_action",
    "describe_paragraph",
    "end_shift_line",
    "evaluate_raise",
    "evaluate_whole",
    "invite",
    "join_versions",
    "link_from_item",
    "make_answer_links",
    "open_pack",
    "pass_information",
    "pass_on_raise_action",
    "pass_rating",
    "place_rating",
    "plan_meeting",
    "print_pack",
    "propose_raise",
    "propose_raises",
    "publish_released",
    "put_back_paragraph",
    "quote_in_note",
    "record_attendance",
    "record_own_say",
    "reopen_meeting",
    "reopen_raise_action",
    "reopen_series",
    "replan_meeting",
    "review_item",
    "say_came_back",
    "say_part",
    "send_pack",
    "send_raise_invitation",
    "share_item",
    "strike_paragraph",
    "take_back_evaluation",
    "take_back_safety_plan",
    "uncancel_meeting",
    "undecline_raise",
    "withdraw_invitation",
    "write_paragraph",
    "write_safety_plan",
    "write_shift_line",
]
