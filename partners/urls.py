"""People and places: agencies, workers, postings, who has access; and the link of an invitation."""

from django.urls import path

from partners.shifts.urls import urlpatterns as shifts
from partners.views import (
    agencies,
    directory,
    identities,
    invitations,
    leave,
    lost,
    postings,
    proposals,
    reviews,
    sign_ins,
    tokens,
    workers,
)

urlpatterns = [
    path("people-and-places", directory.people_and_places, name="people_and_places"),
    path("who-has-access", directory.who_has_access, name="who_has_access"),
    path("reviews", directory.reviews, name="reviews"),
    path("agencies", agencies.agencies, name="agencies"),
    path("agencies/new", agencies.open_agency, name="open_agency"),
    path("agencies/<slug:reference>", agencies.agency, name="agency"),
    path("agencies/<slug:reference>/change", agencies.change_agency, name="change_agency"),
    path("agencies/<slug:reference>/review", reviews.review_agency, name="review_agency"),
    path("workers", workers.workers, name="workers"),
    path("workers/new", workers.add_worker, name="add_worker"),
    path("workers/<slug:reference>", workers.worker, name="worker"),
    path("workers/<slug:reference>/change", workers.change_worker, name="change_worker"),
    path("workers/<slug:reference>/leaves", workers.end_worker, name="end_worker"),
    path("workers/<slug:reference>/review", reviews.review_worker, name="review_worker"),
    path("workers/<slug:reference>/leave", leave.record_leave, name="record_leave"),
    path("leave/<slug:reference>/end", leave.end_leave, name="end_leave"),
    path("workers/<slug:reference>/post", postings.post_worker, name="post_worker"),
    path("workers/<slug:reference>/invite", invitations.invite, name="invite"),
    path("workers/<slug:reference>/sign-in/close", sign_ins.close_sign_in, name="close_sign_in"),
    path("workers/<slug:reference>/sign-in/open", sign_ins.reopen_sign_in, name="reopen_sign_in"),
    path("workers/<slug:reference>/sign-in/unlock", lost.unlock_sign_in, name="unlock_sign_in"),
    path("workers/<slug:reference>/sign-in/lost-phone", lost.lost_phone, name="lost_phone"),
    path("workers/<slug:reference>/sign-in/known-as", identities.know_as, name="know_as"),
    path(
        "workers/<slug:reference>/sign-in/known-as/<slug:key>/remove", identities.forget_as, name="forget_as"
    ),
    path("postings/<slug:reference>/end", postings.end_posting, name="end_posting"),
    path("postings/<slug:reference>/restore", postings.restore_posting, name="restore_posting"),
    path("proposals", postings.proposals, name="proposals"),
    path("proposals/<slug:reference>", postings.proposal, name="proposal"),
    path("proposals/<slug:reference>/confirm", proposals.confirm_proposal, name="confirm_proposal"),
    path("proposals/<slug:reference>/decline", proposals.decline_proposal, name="decline_proposal"),
    path(
        "invitations/<slug:reference>/withdraw", invitations.withdraw_invitation, name="withdraw_invitation"
    ),
    path("houses/<slug:reference>/review", reviews.review_hub, name="review_hub"),
    path("my/tokens", tokens.my_tokens, name="my_tokens"),
    path("my/tokens/new", tokens.new_token, name="new_token"),
    path("my/tokens/<slug:reference>/end", tokens.end_own_token, name="end_own_token"),
    path("join/<str:token>", invitations.join, name="join"),
    path("join/<str:token>/with/<slug:key>", invitations.join_with, name="join_with"),
    *shifts,
]
