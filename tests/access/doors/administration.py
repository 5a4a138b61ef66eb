"""Doors of people: agencies, workers, postings, who has access. The cast has proved again who they are."""

from tests.access.doors.outcomes import CAST, OUTSIDE, READ_ONLY, TO_SIGN_IN, Door

SHUT = dict.fromkeys(CAST, 403) | OUTSIDE | TO_SIGN_IN
RUNS_HUB, RUNS_ALL, GOVERNS = {"hub_manager": 200}, {"service_manager": 200}, {"governance_lead": 200}
READS = SHUT | RUNS_HUB | RUNS_ALL | GOVERNS
GIVES = SHUT | RUNS_HUB | RUNS_ALL
REVIEWS = SHUT | RUNS_ALL | GOVERNS
RUNS = SHUT | RUNS_ALL
GOVERNS_UNLOCKS = {"governance_lead": 302}
#: The hub manager removes it; the others come after.
REMOVED = SHUT | {"hub_manager": 302, "service_manager": 404, "governance_lead": 404}
ABSENT, READ_ONLY_TO_ALL = dict.fromkeys(CAST, 404), dict.fromkeys(CAST, 405)
EVERYBODY = dict.fromkeys(CAST, 200)


def done(open_to):
    """The button does it, and leads on."""
    return {name: 302 if status == 200 else status for name, status in open_to.items()}


DOORS = {
    "people_and_places": Door("/people-and-places", READS, READ_ONLY),
    "who_has_access": Door("/who-has-access", READS, READS),
    "reviews": Door("/reviews", READS, READ_ONLY),
    "agencies": Door("/agencies", READS, READS),
    "open_agency": Door("/agencies/new", RUNS, RUNS),
    "agency": Door("/agencies/{agency}", READS, READ_ONLY),
    "change_agency": Door("/agencies/{agency}/change", RUNS, RUNS),
    "review_agency": Door("/agencies/{agency}/review", REVIEWS, REVIEWS),
    "workers": Door("/workers", READS, READS),
    "add_worker": Door("/workers/new", GIVES, GIVES),
    "worker": Door("/workers/{worker}", READS, READ_ONLY),
    "change_worker": Door("/workers/{worker}/change", GIVES, GIVES),
    "end_worker": Door("/workers/{worker}/leaves", READS, READS),
    "review_worker": Door("/workers/{worker}/review", REVIEWS, REVIEWS),
    "post_worker": Door("/workers/{worker}/post", GIVES, GIVES),
    "invite": Door("/workers/{worker}/invite", GIVES, done(GIVES)),
    "close_sign_in": Door("/workers/{worker}/sign-in/close", READS, done(READS)),
    "reopen_sign_in": Door("/workers/{worker}/sign-in/open", GIVES, done(GIVES)),
    "unlock_sign_in": Door("/workers/{worker}/sign-in/unlock", READS, done(GIVES) | GOVERNS_UNLOCKS),
    "lost_phone": Door("/workers/{worker}/sign-in/lost-phone", GIVES, done(GIVES)),
    "know_as": Door("/workers/{worker}/sign-in/known-as", GIVES, GIVES),
    "forget_as": Door("/workers/{worker}/sign-in/known-as/council/remove", READS, REMOVED),
    "end_posting": Door("/postings/{posting}/end", READS, READS),
    "restore_posting": Door("/postings/{posting}/restore", READ_ONLY, done(READS)),
    "proposals": Door("/proposals", READS, READ_ONLY),
    "proposal": Door("/proposals/{proposal}", READS, READ_ONLY),
    #: The service manager answers; the governance lead comes after and reads that it is answered.
    "confirm_proposal": Door("/proposals/{proposal}/confirm", REVIEWS, REVIEWS | {"service_manager": 302}),
    "decline_proposal": Door("/proposals/{proposal}/decline", READS,
                             READS | {"hub_manager": 403, "service_manager": 302}),
    "withdraw_invitation": Door("/invitations/{invitation}/withdraw", READS, done(READS)),
    "join": Door("/join/{token}", EVERYBODY, EVERYBODY),
    "join_with": Door("/join/{token}/with/nobody", ABSENT, READ_ONLY_TO_ALL),
}  # fmt: skip
