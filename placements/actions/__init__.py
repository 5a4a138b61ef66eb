from placements.actions.accounts import correct_account, write_account
from placements.actions.beds import add_bed, change_bed, keep_bed, retire_bed
from placements.actions.closures import change_closure, close_again, close_bed, reopen_bed
from placements.actions.complaint_readers import let_read_complaint, stop_reading_complaint
from placements.actions.complaints import answer_complaint, record_complaint, say_content
from placements.actions.consents import consent_to_visitor, end_consent
from placements.actions.drills import change_drill, record_drill
from placements.actions.handover import (
    change_pin,
    pin_line,
    read_lines,
    take_back_handover_note,
    unpin_line,
    write_handover_note,
)
from placements.actions.hubs import change_hub, close_hub, open_hub
from placements.actions.incidents import correct_incident, record_incident, take_back_incident
from placements.actions.independent_visits import (
    add_recommendation,
    change_independent_visit,
    record_independent_visit,
    reply_to_recommendation,
    send_visit_copy,
)
from placements.actions.log import correct_log, take_back_log, write_log
from placements.actions.measures_used import confirm_talk, record_measure, sign_measure
from placements.actions.medicines import begin_medicine, change_medicine, end_medicine, take_back_medicine
from placements.actions.medicines_given import confirm_given, give_medicine, move_stock, put_given_right
from placements.actions.money import confirm_money, keep_money, put_money_right
from placements.actions.night_checks import (
    correct_check,
    look_in,
    set_house_nights,
    set_night_interval,
    take_back_round,
)
from placements.actions.notifying import decide_to_notify, record_notice, take_back_notice
from placements.actions.out import (
    come_back,
    correct_out,
    end_outs,
    go_out,
    take_back_come_back,
    take_back_out,
)
from placements.actions.out_together import come_back_together, go_out_together, take_back_together
from placements.actions.own_words import let_words_stand, take_words_out
from placements.actions.putting_right import record_putting_right
from placements.actions.quality import (
    add_quality_action,
    begin_review,
    begin_version,
    do_quality_action,
    send_review,
    write_review,
)
from placements.actions.reviewing import reopen_incident, review_incident
from placements.actions.stays import admit, begin_stay, plan_stay
from placements.actions.stays_arriving import arrive
from placements.actions.stays_coming_back import come_back_to_bed
from placements.actions.stays_correcting import correct_stay
from placements.actions.stays_going_on import move_bed
from placements.actions.stays_holding import end_hold, extend_hold, hold_bed
from placements.actions.stays_leaving import leave, say_left
from placements.actions.stays_longer import extend_stay
from placements.actions.stays_not_arriving import did_not_arrive
from placements.actions.stays_undo import take_back_move
from placements.actions.visitors import change_visitor, let_in, let_out, stay_on, take_back_visitor

__all__ = [
    "add_bed",
    "add_quality_action",
    "add_recommendation",
    "admit",
    "answer_complaint",
    "arrive",
    "begin_medicine",
    "begin_review",
    "begin_stay",
    "begin_version",
    "change_bed",
    "change_closure",
    "change_drill",
    "change_hub",
    "change_independent_visit",
    "change_medicine",
    "change_pin",
    "change_visitor",
    "close_again",
    "close_bed",
    "close_hub",
    "come_back",
    "come_back_to_bed",
    "come_back_together",
    "confirm_given",
    "confirm_money",
    "confirm_talk",
    "consent_to_visitor",
    "correct_account",
    "correct_check",
    "correct_incident",
    "correct_log",
    "correct_out",
    "correct_stay",
    "decide_to_notify",
    "did_not_arrive",
    "do_quality_action",
    "end_consent",
    "end_hold",
    "end_medicine",
    "end_outs",
    "extend_hold",
    "extend_stay",
    "give_medicine",
    "go_out",
    "go_out_together",
    "hold_bed",
    "keep_bed",
    "keep_money",
    "leave",
    "let_in",
    "let_out",
    "let_read_complaint",
    "let_words_stand",
    "look_in",
    "move_bed",
    "move_stock",
    "open_hub",
    "pin_line",
    "plan_stay",
    "put_given_right",
    "put_money_right",
    "read_lines",
    "record_complaint",
    "record_drill",
    "record_incident",
    "record_independent_visit",
    "record_measure",
    "record_notice",
    "record_putting_right",
    "reopen_bed",
    "reopen_incident",
    "reply_to_recommendation",
    "retire_bed",
    "review_incident",
    "say_content",
    "say_left",
    "send_review",
    "send_visit_copy",
    "set_house_nights",
    "set_night_interval",
    "sign_measure",
    "stay_on",
    "stop_reading_complaint",
    "take_back_come_back",
    "take_back_handover_note",
    "take_back_incident",
    "take_back_log",
    "take_back_medicine",
    "take_back_move",
    "take_back_notice",
    "take_back_out",
    "take_back_round",
    "take_back_together",
    "take_back_visitor",
    "take_words_out",
    "unpin_line",
    "write_account",
    "write_handover_note",
    "write_log",
    "write_review",
]
