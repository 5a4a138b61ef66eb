"""Verbs on who works here: agencies, workers, postings, sign-ins, invitations, reviews; and on one's own choices."""

from partners.actions.agencies import change_agency, open_agency
from partners.actions.bars import bar, lift_bar
from partners.actions.feedback import add_words, give_feedback, take_words_away
from partners.actions.first_sign_in import give_first_sign_in
from partners.actions.handing_over import hand_over
from partners.actions.invitations import accept_invitation, invite, withdraw_invitation
from partners.actions.leave import end_leave, record_leave
from partners.actions.postings import end_posting, post_worker
from partners.actions.preferences import choose_preferences, mark_news_read
from partners.actions.proposals import confirm_proposal, decline_proposal, propose_posting
from partners.actions.restoring import restore_posting
from partners.actions.reviews import review
from partners.actions.saved_views import bring_view_back, change_view, save_view, take_view_away
from partners.actions.shares import share, stop_sharing
from partners.actions.sign_ins import close_sign_in, give_sign_in, reopen_sign_in
from partners.actions.workers import add_worker, change_worker, end_worker

__all__ = [
    "accept_invitation",
    "add_words",
    "add_worker",
    "bar",
    "bring_view_back",
    "change_agency",
    "change_view",
    "change_worker",
    "choose_preferences",
    "close_sign_in",
    "confirm_proposal",
    "decline_proposal",
    "end_leave",
    "end_posting",
    "end_worker",
    "give_feedback",
    "give_first_sign_in",
    "give_sign_in",
    "hand_over",
    "invite",
    "lift_bar",
    "mark_news_read",
    "open_agency",
    "post_worker",
    "propose_posting",
    "record_leave",
    "reopen_sign_in",
    "restore_posting",
    "review",
    "save_view",
    "share",
    "stop_sharing",
    "take_view_away",
    "take_words_away",
    "withdraw_invitation",
]
